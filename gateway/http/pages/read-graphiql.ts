/** What GraphiQL is made of; the same for everybody, and megabytes of it. */
export interface Graphiql {
  /** Reads its options from a function that the page defines, `explorerOptions()`. */
  readonly script: string;
  readonly style: string;
}

const OPTIONS = { title: 'options-of-the-explorer' };

/**
 * Takes GraphiQL, its editor and its workers out of @graphql-yoga/render-graphiql, so that a browser
 * can keep them while the page around them changes.
 *
 * Rejects if what that package renders is not of the form known here.
 */
export async function readGraphiql(): Promise<Graphiql> {
  // Nine megabytes of text, which only who opens the page should wait for.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL(OPTIONS);
  const script = between(rendered, '<script>\n', '</script>');
  const written = JSON.stringify(OPTIONS);
  if (script.split(written).length !== 2) throw unknownForm('its options in the script');
  return {
    script: script.replace(written, 'explorerOptions()'),
    style: between(rendered, '<style>\n', '</style>'),
  };
}

/** From the first `open` to the last `close`: the script has tags in its texts. */
function between(html: string, open: string, close: string): string {
  const begin = html.indexOf(open);
  const end = html.lastIndexOf(close);
  if (begin < 0 || end < begin) throw unknownForm(open.trim());
  return html.slice(begin + open.length, end);
}

function unknownForm(part: string): Error {
  return new Error(`expected the page of GraphiQL to have ${part}`);
}
