import { child, type XmlNode } from '../xml.ts';
import { NAMESPACES } from './wire-names.ts';

/** A SOAP 1.1 fault. Its texts are for our own log. */
export interface SoapFault {
  /** `Client`, `Server`, `MustUnderstand`, `VersionMismatch`, or what else the agency wrote. */
  readonly faultCode: string;
  /** `errorCode` of SHEP's ErrorInfo, where there is one. */
  readonly errorCode: string | undefined;
  readonly text: string;
}

const TEXT_CHARACTERS_MAX = 500;

/** Returns the fault that `operation` is, or undefined when it is something else. */
export function readSoapFault(operation: XmlNode): SoapFault | undefined {
  const isFault = operation.localName === 'Fault' && operation.namespaceUri === NAMESPACES.soap;
  if (!isFault) return undefined;
  const code = child(operation, 'faultcode')?.text.trim() ?? '';
  const errorInfo = child(operation, 'detail')?.children[0];
  const text = child(operation, 'faultstring')?.text.trim() ?? '';
  return {
    faultCode: code.slice(code.indexOf(':') + 1),
    errorCode: errorInfo && child(errorInfo, 'errorCode')?.text.trim(),
    text: text.slice(0, TEXT_CHARACTERS_MAX),
  };
}
