import {
  type ASTNode,
  type ASTVisitor,
  BREAK,
  getEnterLeaveForKind,
  type Kind,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What a visitor is given: a node and where it stands. */
type Place = readonly [node: ASTNode, ...where: readonly unknown[]];

/** What one rule does with the nodes of one kind. */
interface Step {
  readonly rule: number;
  readonly see: (...place: Place) => unknown;
}

interface Steps {
  readonly enter: readonly Step[];
  readonly leave: readonly Step[];
}

/**
 * Returns one rule that finds what all of the rules find, in the same order.
 *
 * graphql-js asks every rule about every node. Most rules look at few kinds of nodes, so that asking
 * only those that do takes half of the time of validation.
 */
export function mergeRules(rules: readonly ValidationRule[]): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const visitors = rules.map((rule) => rule(context));
    const known = new Map<Kind, Steps>();
    // The node below which a rule wants to see nothing; BREAK if it wants to see nothing at all.
    const skipped: (ASTNode | typeof BREAK | null)[] = rules.map(() => null);
    // Nodes below which some rule sees nothing: few, so that the others need not be looked up.
    const skips = new Set<ASTNode>();

    const stepsFor = (kind: Kind): Steps => {
      let steps = known.get(kind);
      if (steps === undefined) {
        steps = stepsOf(visitors, kind);
        known.set(kind, steps);
      }
      return steps;
    };

    return {
      enter(...place) {
        const [node] = place;
        for (const { rule, see } of stepsFor(node.kind).enter) {
          if (skipped[rule] !== null) continue;
          const wish = see.apply(visitors[rule], place as unknown as [ASTNode]);
          if (wish === BREAK) skipped[rule] = BREAK;
          if (wish !== false) continue;
          skipped[rule] = node;
          skips.add(node);
        }
      },
      leave(...place) {
        const [node] = place;
        for (const { rule, see } of stepsFor(node.kind).leave) {
          if (skipped[rule] !== null) continue;
          const wish = see.apply(visitors[rule], place as unknown as [ASTNode]);
          if (wish === BREAK) skipped[rule] = BREAK;
        }
        if (!skips.delete(node)) return;
        for (const rule of skipped.keys()) if (skipped[rule] === node) skipped[rule] = null;
      },
    };
  };
}

function stepsOf(visitors: readonly ASTVisitor[], kind: Kind): Steps {
  const enter: Step[] = [];
  const leave: Step[] = [];
  for (const [rule, visitor] of visitors.entries()) {
    const found = getEnterLeaveForKind(visitor, kind);
    if (found.enter !== undefined) enter.push({ rule, see: found.enter as Step['see'] });
    if (found.leave !== undefined) leave.push({ rule, see: found.leave as Step['see'] });
  }
  return { enter, leave };
}
