import type { LocalizedText } from './localized-text.ts';

/** How one code is answered: HTTP status for a whole request, whether to try again, what to say. */
export interface ErrorCodeEntry {
  /** Status of a request that ends with this code alone (GraphQL over HTTP, section 6.4). */
  readonly httpStatus: number;
  /** True where the same request may succeed later without being changed. */
  readonly retryable: boolean;
  /** What a client reads. `{agency}` stands for the agency's name in the same language. */
  readonly message: LocalizedText;
}

const client = (httpStatus: number, kk: string, ru: string, en: string): ErrorCodeEntry => ({
  httpStatus,
  retryable: false,
  message: { kk, ru, en },
});

const transient = (httpStatus: number, kk: string, ru: string, en: string): ErrorCodeEntry => ({
  httpStatus,
  retryable: true,
  message: { kk, ru, en },
});

/**
 * Every code that may stand in `errors[].extensions.code`. A code is never reused and never
 * renamed; message text is never identity.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: client(
    401,
    'Жарамды кіру токені қажет.',
    'Требуется действительный токен доступа.',
    'A valid access token is required.',
  ),
  UNAUTHORIZED_FIELD_OR_TYPE: client(
    200,
    'Бұл өріске рұқсат жоқ.',
    'Нет доступа к этому полю.',
    'Unauthorized field or type',
  ),
  PURPOSE_REQUIRED: client(
    403,
    'x-purpose тақырыбында мақсатты көрсетіңіз.',
    'Укажите цель в заголовке x-purpose.',
    'State the purpose in the x-purpose header.',
  ),
  PURPOSE_NOT_ALLOWED: client(
    403,
    'Бұл мақсатқа рұқсат жоқ.',
    'Эта цель не разрешена.',
    'This purpose is not allowed.',
  ),
  CONSENT_REQUIRED: client(
    200,
    'Адамның келісімі қажет.',
    'Требуется согласие человека.',
    'The consent of the person is required.',
  ),
  CONSENT_UNAVAILABLE: transient(
    200,
    'Келісімді тексеру мүмкін болмады.',
    'Не удалось проверить согласие.',
    'The consent could not be checked.',
  ),
  UNKNOWN_ID: client(
    200,
    'Мұндай идентификатор белгісіз.',
    'Такой идентификатор неизвестен.',
    'This id is not known.',
  ),
  ACCESS_LOG_UNAVAILABLE: transient(
    503,
    'Қол жеткізу журналы қолжетімсіз, дербес деректер берілмейді.',
    'Журнал доступа недоступен, персональные данные не выдаются.',
    'The access log is unavailable, so no personal data is given out.',
  ),
  AGENCY_UNREACHABLE: transient(
    200,
    '{agency}: байланыс жоқ.',
    '{agency}: нет связи.',
    '{agency} cannot be reached.',
  ),
  AGENCY_UNAVAILABLE: transient(
    200,
    '{agency}: қызмет уақытша қолжетімсіз.',
    '{agency}: сервис временно недоступен.',
    '{agency} is temporarily unavailable.',
  ),
  AGENCY_TIMEOUT: transient(
    200,
    '{agency} уақытында жауап бермеді.',
    '{agency}: ответ не получен вовремя.',
    '{agency} did not answer in time.',
  ),
  AGENCY_BAD_RESPONSE: transient(
    200,
    '{agency} түсініксіз жауап берді.',
    '{agency}: получен непонятный ответ.',
    '{agency} gave an answer that cannot be read.',
  ),
  AGENCY_FAULT: client(
    200,
    '{agency} сұрауды қабылдамады.',
    '{agency}: запрос отклонён.',
    '{agency} refused the request.',
  ),
  AGENCY_BAD_ENCODING: transient(
    200,
    '{agency} жауабының кодтауы қате.',
    '{agency}: неверная кодировка ответа.',
    '{agency} answered in a wrong character encoding.',
  ),
  AGENCY_SCHEMA_MISMATCH: client(
    200,
    '{agency} жауабының пішіні күтілгендей емес.',
    '{agency}: ответ имеет неожиданный формат.',
    '{agency} gave an answer of an unexpected form.',
  ),
  AGENCY_RESPONSE_TOO_LARGE: client(
    200,
    '{agency} жауабы тым үлкен.',
    '{agency}: ответ слишком велик.',
    '{agency} gave an answer that is too large.',
  ),
  AGENCY_INCOMPLETE: transient(
    200,
    '{agency} толық жауап бермеді.',
    '{agency}: ответ неполный.',
    '{agency} left records out of its answer.',
  ),
  AGENCY_MAINTENANCE: transient(
    200,
    '{agency}: техникалық жұмыстар жүріп жатыр.',
    '{agency}: идут технические работы.',
    '{agency} is under maintenance.',
  ),
  AGENCY_QUOTA: transient(
    200,
    '{agency}: сұрау шегіне жетті.',
    '{agency}: исчерпан лимит запросов.',
    'The request quota of {agency} is used up.',
  ),
  AGENCY_TLS: transient(
    200,
    '{agency}: қауіпсіз байланыс орнатылмады.',
    '{agency}: не удалось установить защищённое соединение.',
    'A secure connection to {agency} could not be made.',
  ),
  ENTITY_IDENTITY_MISMATCH: client(
    200,
    '{agency} басқа адам туралы жауап берді, жазба алынып тасталды.',
    '{agency}: ответ о другом человеке отброшен.',
    '{agency} answered about somebody else; the record was dropped.',
  ),
  OVERLOADED: transient(
    503,
    'Жүйе шамадан тыс жүктелген, кейінірек қайталаңыз.',
    'Система перегружена, повторите позже.',
    'The system is overloaded, try again later.',
  ),
  RATE_LIMITED: transient(
    429,
    'Сұраулар тым жиі.',
    'Слишком частые запросы.',
    'Too many requests.',
  ),
  QUERY_PLANNING_FAILED: client(
    400,
    'Сұрауды жоспарлау мүмкін болмады.',
    'Не удалось спланировать запрос.',
    'The operation could not be planned.',
  ),
  GATEWAY_TIMEOUT: transient(
    504,
    'Сұрау белгіленген уақытта аяқталмады.',
    'Запрос не завершён в отведённое время.',
    'The request did not finish in time.',
  ),
  GRAPHQL_PARSE_FAILED: client(
    400,
    'GraphQL құжатын оқу мүмкін болмады.',
    'Не удалось разобрать документ GraphQL.',
    'The GraphQL document could not be parsed.',
  ),
  GRAPHQL_VALIDATION_FAILED: client(
    400,
    'GraphQL құжаты сызбаға сәйкес емес.',
    'Документ GraphQL не соответствует схеме.',
    'The GraphQL document does not fit the schema.',
  ),
  GRAPHQL_UNKNOWN_OPERATION_NAME: client(
    400,
    'Құжатта мұндай операция жоқ.',
    'В документе нет такой операции.',
    'The document has no such operation.',
  ),
  OPERATION_NOT_SUPPORTED: client(
    400,
    'Операцияның бұл түріне қолдау көрсетілмейді.',
    'Этот вид операции не поддерживается.',
    'This kind of operation is not supported.',
  ),
  BAD_REQUEST: client(
    400,
    'HTTP сұрауы GraphQL сұрауы емес.',
    'HTTP-запрос не является запросом GraphQL.',
    'The HTTP request is not a GraphQL request.',
  ),
  BAD_USER_INPUT: client(
    400,
    'Енгізілген мән жарамсыз.',
    'Недопустимое значение.',
    'A value given with the request is not valid.',
  ),
  METHOD_NOT_ALLOWED: client(
    405,
    'Бұл HTTP әдісіне рұқсат жоқ.',
    'Этот метод HTTP не разрешён.',
    'This HTTP method is not allowed here.',
  ),
  UNSUPPORTED_MEDIA_TYPE: client(
    415,
    'Сұрау application/json түрінде болуы керек.',
    'Запрос должен иметь тип application/json.',
    'The request must be application/json.',
  ),
  NOT_ACCEPTABLE: client(
    406,
    'Жауап тек JSON түрінде беріледі.',
    'Ответ возможен только в формате JSON.',
    'The answer can only be given as JSON.',
  ),
  REQUEST_TOO_LARGE: client(
    413,
    'Сұрау тым үлкен.',
    'Запрос слишком велик.',
    'The request is too large.',
  ),
  PERSISTED_QUERY_NOT_SUPPORTED: client(
    400,
    'Сақталған сұрауларға қолдау көрсетілмейді.',
    'Сохранённые запросы не поддерживаются.',
    'Persisted queries are not supported.',
  ),
  MAX_DEPTH_LIMIT: client(
    400,
    'Құжат тым терең.',
    'Документ слишком глубокий.',
    'The document is nested too deeply.',
  ),
  MAX_TOKENS_LIMIT: client(
    400,
    'Құжат тым ұзын.',
    'Документ слишком длинный.',
    'The document has too many tokens.',
  ),
  MAX_ALIASES_LIMIT: client(
    400,
    'Құжатта бүркеншік аттар тым көп.',
    'В документе слишком много псевдонимов.',
    'The document has too many aliases.',
  ),
  MAX_DIRECTIVES_LIMIT: client(
    400,
    'Құжатта директивалар тым көп.',
    'В документе слишком много директив.',
    'The document has too many directives.',
  ),
  MAX_ROOT_FIELDS_LIMIT: client(
    400,
    'Құжатта түбірлік өрістер тым көп.',
    'В документе слишком много корневых полей.',
    'The document has too many root fields.',
  ),
  INTERNAL_SERVER_ERROR: client(
    500,
    'Ішкі қате. Сұрау нөмірін хабарлаңыз.',
    'Внутренняя ошибка. Сообщите номер запроса.',
    'Internal error. Report the request id.',
  ),
} as const satisfies Record<string, ErrorCodeEntry>;

/** A code of the table above. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** The codes that a failed call to a legacy system may carry. */
export type AgencyErrorCode = Extract<ErrorCode, `AGENCY_${string}`> | 'ENTITY_IDENTITY_MISMATCH';

/** True for a code of the table: anything else came from outside and is not passed on. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
