/** Text that must never reach a client; tests look for it in every answer of the gateway. */
export const LEAK_CANARIES: readonly string[] = [
  'ORA-01017',
  'ORA-06512',
  'gbd-node-03.internal.example',
  '10.61.7.14',
  'PERSON_PKG',
];

const ORACLE_TEXT =
  'ORA-01017: invalid username/password; logon denied\n' +
  'ORA-06512: at "MIGR.PERSON_PKG", line 214\n' +
  'at jdbc:oracle:thin:@gbd-node-03.internal.example:1521/MIGR (10.61.7.14)';

/** What a system answers with HTTP 200 although it failed, by dialect. */
export const FAULT_IN_200 = {
  soap:
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    '<soap:Fault><faultcode>soap:Server</faultcode>' +
    `<faultstring>${ORACLE_TEXT.replaceAll('"', '&quot;')}</faultstring>` +
    '<detail><t:SendMessageFault1_SendMessageFault ' +
    'xmlns:t="http://bip.bee.kz/SyncChannel/v10/Types">' +
    '<errorCode>FAULT-015</errorCode>' +
    `<errorMessage>${ORACLE_TEXT.replaceAll('"', '&quot;')}</errorMessage>` +
    '<errorDate>2026-11-23T12:00:01+05:00</errorDate>' +
    '</t:SendMessageFault1_SendMessageFault></detail></soap:Fault></soap:Body></soap:Envelope>',
  json: JSON.stringify({
    success: false,
    error: { code: 500, message: ORACLE_TEXT, host: 'gbd-node-03.internal.example' },
  }),
} as const;

/** The login page that a proxy in front of a system answers with when its session is over. */
export const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body>' +
  '<form action="https://gbd-node-03.internal.example/login" method="post">' +
  '<input name="user"><input name="password" type="password"></form></body></html>';

/** The page of a balancer that finds no node behind it. */
export const UNAVAILABLE_PAGE =
  '<html><body><h1>503</h1>No server is available: gbd-node-03.internal.example (10.61.7.14)' +
  '</body></html>';
