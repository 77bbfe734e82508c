/* Made by `npm run types` from schemas/openapi.json; a test holds it to that. Not written by hand. */

export interface paths {
  '/api/v1/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query: {
          a: string;
          b: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description As `rearguard compare --json` */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Comparison'];
          };
        };
        /** @description Two plans are needed */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Plans of two missions */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The newest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          job: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Where it stands */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          job: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Stopped; the best is kept */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          'Last-Event-ID'?: string | null;
        };
        path: {
          job: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description snapshot, progress, resync, end */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/event-stream': unknown;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many streams */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LoginToken'];
        };
      };
      responses: {
        /** @description Logged in; a cookie comes with it */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No token */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The link is used or too old */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No token */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many tries */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Logged out */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The latest changed first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MissionSummary'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['FromExample'];
        };
      };
      responses: {
        /** @description A mission, with problems: an unfinished draft */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MissionSummary'];
          };
        };
        /** @description No JSON and no files */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The files came too slowly */
        408: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Neither JSON nor files */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing in it can be read */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Busy */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One mission */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MissionSummary'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header: {
          'If-Match': string;
        };
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Taken from the list */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['JobOrder'];
        };
      };
      responses: {
        /** @description Taken in */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'];
          };
        };
        /** @description No JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Cannot be done */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many wait */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The newest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PlanSummary'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      /** @description plan.json, of this version or an earlier one */
      requestBody?: {
        content: {
          'application/json': components['schemas']['PlanFile'];
        };
      };
      responses: {
        /** @description Checked and kept */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PlanSummary'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No plan */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans/{plan}/course': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Planned, actual and forecast by day */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Course'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The log is damaged */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans/{plan}/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The newest forecast from that day */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Forecast'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description None was made */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans/{plan}/log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Every entry, and whether the chain holds */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LogBook'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The log is damaged */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: {
        content: {
          'application/json': components['schemas']['NewEntry'];
        };
      };
      responses: {
        /** @description Entered, on disk */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['LogEntry'];
          };
        };
        /** @description No JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The log cannot be used */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description It cannot have happened */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans/{plan}/log/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'text/csv': string;
        };
      };
      responses: {
        /** @description All rows entered */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Entered'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The log cannot be used */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Rows that cannot have happened */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/plans/{plan}/standing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path: {
          mission: string;
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description As `rearguard status --json` */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Standing'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The log is damaged */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description All that is wrong, at its cell */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['ProblemSaid'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/redo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          'If-Match': string;
        };
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What was done again */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Undone'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing to redo */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/scene': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What map and Gantt need and no plan changes */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Scene'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description The mission has errors */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/tables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Every table */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['TableSummary'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/tables/{table}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
          table: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Cells as written */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['TableContent'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: {
      parameters: {
        query?: never;
        header: {
          'If-Match': string;
        };
        path: {
          mission: string;
          table: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['TableChange'];
        };
      };
      responses: {
        /** @description Changed */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Changed'];
          };
        };
        /** @description No JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No such row or column */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/missions/{mission}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header: {
          'If-Match': string;
        };
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What was undone */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Undone'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing to undo */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/missions/{mission}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          mission: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The newest first */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['MissionVersion'][];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{plan}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The plan with what the checker says */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Plan'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Taken from the list */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{plan}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          plan: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Apply'];
        };
      };
      responses: {
        /** @description A new plan */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['PlanSummary'];
          };
        };
        /** @description A job that plans the rest */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Job'];
          };
        };
        /** @description No JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing of that name, or no day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too many wait */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{plan}/export/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          lang?: string;
        };
        header?: never;
        path: {
          plan: string;
          file: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The file, as an attachment */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'text/html': string;
            'application/json': components['schemas']['PlanFile'];
            'text/csv': string;
            'text/calendar': string;
            'application/geo+json': Record<string, never>;
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': number[];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too often; Retry-After says when it may be asked again */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{plan}/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          plan: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['Try'];
        };
      };
      responses: {
        /** @description What the checker says of it */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Tried'];
          };
        };
        /** @description No JSON */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing of that name, or no day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{plan}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: {
          movement?: string;
          site?: string;
        };
        header?: never;
        path: {
          plan: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description As `rearguard explain --json` */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Explanation'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Nothing of that name */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Busy */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Who is logged in to what */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['SessionFacts'];
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
        /** @description Refused */
        default: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['ProblemDocument'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AllowedDays: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
    };
    Apply: {
      change: components['schemas']['Change'];
      mode: components['schemas']['ApplyMode'];
      /** @description What a replan leaves where it is, beside what was moved. */
      pins?: components['schemas']['PinOrder'][];
    };
    /** @enum {string} */
    ApplyMode: 'draft' | 'replan';
    /** @description A row of the request calendar: what to ask whom for, and by when. */
    Ask: {
      /** Format: date */
      by: string;
      clearance: string;
      /**
       * Format: date
       * @description The first day that it is needed for.
       */
      for_day: string | null;
      granted: boolean;
      /**
       * Format: int64
       * @description How many movements and people hang on it.
       */
      movements: number;
      open: boolean;
      /** Format: int64 */
      people: number;
      subject: string;
      text: string;
      whom: string;
    };
    CellEdit: {
      column: string;
      row: number;
      value: string;
    };
    /** @description One thing moved to another day. */
    Change:
      | {
          /** Format: date */
          day: string;
          /** @enum {string} */
          kind: 'closure';
          site: string;
        }
      | {
          /** Format: date */
          day: string;
          /** @enum {string} */
          kind: 'departure';
          movement: string;
        };
    Changed: {
      etag: string;
      problems: components['schemas']['ProblemSaid'][];
      undo_label: string;
    };
    Changes: {
      /** Format: date */
      on: string;
      /** @description Movements that have departed; they stay. */
      past: number;
      /** @description What nobody has reported and is taken as done all the same. */
      assumed: {
        /** @description The day from which on the log is kept; null where it speaks of no movement of this plan. */
        begins: string | null;
        rows: {
          /** @description A movement's id, or the unit or asset of a disposal. */
          subject: string;
          movement: boolean;
          /** @enum {string} */
          because: 'before-the-log' | 'brought' | 'closed';
          /** @description The movement, disposal or site that shows it. */
          shown_by: string | null;
        }[];
      };
      /** @description Movements of the old plan that have not departed. */
      to_come: number;
      /** @description Those of them that the new plan has unchanged. */
      same: number;
      changed_percent: number | null;
      movements: {
        /** @enum {string} */
        kind: 'only-a' | 'only-b' | 'redated' | 'reloaded' | 'redated-reloaded';
        old: null | {
          id: string;
          leg: string;
          reverse: boolean;
          /** Format: date */
          depart: string;
          people: number;
          vehicles: number;
          teu: number;
          items: number;
        };
        new: null | {
          id: string;
          leg: string;
          reverse: boolean;
          /** Format: date */
          depart: string;
          people: number;
          vehicles: number;
          teu: number;
          items: number;
        };
        /** @enum {string} */
        reason: 'not-confirmed' | 'not-possible' | 'follows' | 'worth';
        why: string;
      }[];
      closings: {
        site: string;
        /** Format: date */
        old: string | null;
        /** Format: date */
        new: string | null;
        days: number | null;
      }[];
      account: {
        /** @description Movements to come that are re-dated or cancelled. */
        moved_movements: number;
        /** @description Days by which closures shift, all together. */
        moved_closure_days: number;
        /** @description US-dollar equivalents, by mission.toml [replan]; text where the digits are too many for a number. */
        cost: number | string;
      };
      /** @description Disposals that are made on another day, no more (new is null) or anew (old is null). */
      disposals: {
        site: string;
        unit: string | null;
        asset: string | null;
        class: string;
        quantity: number;
        /** @enum {string} */
        how: 'sell' | 'gift' | 'destroy';
        /** Format: date */
        old: string | null;
        /** Format: date */
        new: string | null;
      }[];
    };
    /** @enum {string} */
    ClauseStatus: 'kept' | 'broken' | 'not-judged';
    ClauseVerdict: {
      detail: string | null;
      id: string;
      status: components['schemas']['ClauseStatus'];
      text: string;
    };
    /** @description A permission of somebody. */
    Clearance: {
      /** Format: date */
      asked: string | null;
      /** Format: date */
      from: string | null;
      /** Format: date */
      granted: string | null;
      id: string;
      /** Format: date */
      refused: string | null;
      subject: string;
      /** Format: date */
      to: string | null;
    };
    Closure: {
      /**
       * Format: date
       * @description Blank where the plan only begins to close it.
       */
      closed: string | null;
      /** Format: date */
      first_step: string | null;
      /** Format: date */
      last_people_out: string | null;
      site: string;
      steps: components['schemas']['ClosureStep'][];
    };
    ClosureStep: {
      /** Format: date */
      from: string;
      step: string;
      /**
       * Format: date
       * @description Its last day.
       */
      to: string;
    };
    ColumnFacts: {
      help: string | null;
      /** @enum {string} */
      kind: 'text' | 'choice' | 'reference' | 'date';
      name: string;
      /** @description The table whose names it takes. */
      refers: string | null;
      required: boolean;
      title: string;
      unit: string | null;
      /** @description The only values that it takes. */
      values: string[] | null;
    };
    Community: {
      id: string;
      /** Format: double */
      latitude: number;
      /** Format: double */
      longitude: number;
      name: string;
      /** Format: int64 */
      people: number;
      /** Format: double */
      radius_km: number;
    };
    /**
     * Two plans, or two scenarios, side by side
     * @description What `compare --json` prints.
     */
    Comparison: {
      /** @constant */
      format: 'rearguard-comparison/1';
      a: components['schemas']['ComparisonSide'];
      b: components['schemas']['ComparisonSide'];
      same_movements: number;
      movements: {
        /** @enum {string} */
        kind: 'only-a' | 'only-b' | 'redated' | 'reloaded' | 'redated-reloaded';
        a: null | components['schemas']['ComparisonDeparture'];
        b: null | components['schemas']['ComparisonDeparture'];
      }[];
      closings: {
        site: string;
        a: string | null;
        b: string | null;
        /** @description By which b closes later. */
        days: number | null;
      }[];
      /** @description Rows that the two missions do not share; of one mission none. */
      rows: {
        table: string;
        row: string;
        /** @enum {string} */
        kind: 'only-a' | 'only-b' | 'otherwise';
        cells: {
          column: string;
          a: string | null;
          b: string | null;
        }[];
      }[];
      /** @description Both acted out with the same draws; null with --runs 0, or where a plan cannot be acted out. */
      odds?: null | components['schemas']['ComparisonOdds'];
      /** @description Why there are no odds, in the language asked for. */
      odds_refused?: string | null;
    };
    ComparisonAmounts: {
      mean: number;
      p10: number;
      p50: number;
      p90: number;
    };
    ComparisonChance: {
      /** @description The withdrawal date, where a clause sets one. */
      by: string | null;
      /** @description Runs in which everyone is out by then. */
      in_time: number;
      /** @description Whether the plan happens as written when nothing varies. */
      as_planned: boolean;
      /** @description Runs in which somebody is still inside at the end of the simulated days. */
      never_out: number;
      last_out: {
        p10: string | null;
        p50: string | null;
        p90: string | null;
      };
    };
    ComparisonDeparture: {
      id: string;
      leg: string;
      reverse: boolean;
      depart: string;
      people: number;
      vehicles: number;
      teu: number;
      items: number;
    };
    ComparisonDraws: {
      runs: number;
      only_first_in_time: number;
      only_second_in_time: number;
      /** @description Runs in which b is out earlier than a. */
      earlier: number;
      same_day: number;
      later: number;
      /** @description Days by which b is out later, over the runs in which both get everyone out. */
      days_later: components['schemas']['ComparisonAmounts'];
      more_casualties: components['schemas']['ComparisonAmounts'];
      more_property_lost: components['schemas']['ComparisonAmounts'];
    };
    ComparisonOdds: {
      runs: number;
      seed: number;
      a: components['schemas']['ComparisonChance'];
      b: components['schemas']['ComparisonChance'];
      draws: components['schemas']['ComparisonDraws'];
    };
    ComparisonScore: {
      total: number;
      casualties: number;
      late_person_days: number;
      unprotected_person_days: number;
      task_shortfall_person_days: number;
      property_lost: number;
      money: number;
    };
    ComparisonSide: {
      kept: boolean;
      violations: number;
      all_out: string | null;
      movements: number;
      score: null | components['schemas']['ComparisonScore'];
      /** @description The day from which it was planned anew; its past is judged as planned. */
      as_of: string | null;
    };
    Course: {
      /** @description To `on`, by the log; empty where nothing is entered. */
      actual: components['schemas']['Strength'][];
      forecast: components['schemas']['ForecastBand'] | null;
      /**
       * Format: date
       * @description The last day that an entry of the log speaks of.
       */
      last_entry: string | null;
      /**
       * Format: date
       * @description The evening that is meant: as asked, else the later of the last entry and
       *     the newest forecast; blank where there is neither.
       */
      on: string | null;
      planned: components['schemas']['Strength'][];
      sites: components['schemas']['SiteCourse'][];
    };
    /** @description Something that does not go home. */
    Disposal: {
      asset: string | null;
      class: string;
      how: string;
      /** Format: date */
      on: string;
      /** Format: int64 */
      quantity: number;
      site: string;
      unit: string | null;
    };
    /** @description What was entered. */
    Entered: {
      entries: components['schemas']['LogEntry'][];
    };
    /**
     * What `rearguard explain --json` says
     * @description Later versions may add keys.
     */
    Explanation: {
      /** @constant */
      format: 'rearguard-explain/1';
      mission: string;
      /** @enum {unknown} */
      outcome: 'met' | 'cannot_be_met' | 'unknown';
      /** @description False where it was cut short. */
      complete: boolean;
      /** @description The withdrawal clause that counts. */
      asked: {
        clause: string;
        /** Format: date */
        by: string;
      } | null;
      /** @description Known before any search. */
      facts: string[];
      score: number | null;
      /** @description What the best known plan breaks. */
      broken: components['schemas']['ExplanationBroken'][];
      conflicts: components['schemas']['ExplanationConflict'][];
      /** @description Null: no date to move, or it is met. */
      earliest:
        | null
        | {
            /** @constant */
            known: false;
          }
        | {
            /** @constant */
            known: true;
            /** Format: date */
            by: string;
            proven: boolean;
            late_person_days: number;
          };
      /** @description The cheapest first. */
      remedies: components['schemas']['ExplanationRemedy'][];
      noise: {
        scores: number[];
        spread: number;
      } | null;
      /** @description The most valuable first. */
      bottlenecks: components['schemas']['ExplanationBottleneck'][];
      why_not_earlier: components['schemas']['ExplanationClosing'] | null;
      why: components['schemas']['ExplanationMovement'] | null;
      made_by: {
        iterations: number;
        seed: number;
        trials: number;
      };
    };
    ExplanationAltered: {
      possible: boolean;
      costs: number | null;
      breaks: components['schemas']['ExplanationBroken'][] | null;
    };
    ExplanationBottleneck: {
      change: components['schemas']['ExplanationChange'];
      /** @description Days on which the plan uses it to its limit. */
      days_at_limit: number;
      /** @description For each seed; for the first alone where it gains nothing. */
      gains: number[];
      /** @enum {unknown} */
      weight: 'counts' | 'within_noise' | 'nothing';
    };
    ExplanationBroken: {
      rule: string;
      violations: number;
      /** @description For people, in the language asked for. */
      text: string;
    };
    ExplanationChange: {
      /** @enum {unknown} */
      kind:
        | 'fleet'
        | 'team'
        | 'people_per_day'
        | 'vehicles_per_day'
        | 'teu_per_day'
        | 'convoys_per_day'
        | 'window_end'
        | 'window_start'
        | 'date'
        | 'guard_limit'
        | 'close_by'
        | 'close_from'
        | 'leave_by'
        | 'leave_from'
        | 'guard'
        | 'escort'
        | 'notice'
        | 'beds'
        | 'yard'
        | 'disposals_per_day'
        | 'station'
        | 'permission_from'
        | 'permission_until'
        | 'permission_granted';
      name: string;
      by: number;
      /** Format: date */
      becomes: string | null;
      /** @description For people, in the language asked for. */
      text: string;
    };
    ExplanationClosing: {
      site: string;
      /** Format: date */
      on: string | null;
      holds: components['schemas']['ExplanationBroken'][];
      /** @description The longest chain of its closing steps, and when the plan begins them. */
      steps: {
        days: number;
        /** Format: date */
        from: string;
      } | null;
      /** @description Where no plan closes it a day earlier: the constraints without which one does, each planned again. */
      binds: {
        kind: string;
        name: string;
        /** @description For people, in the language asked for. */
        text: string;
        /** @description What the plan without it costs more than what the same search finds with it. */
        costs: number | null;
      }[];
      tried: {
        days: number;
        /** Format: date */
        by: string;
        costs: number | null;
        breaks: components['schemas']['ExplanationBroken'][] | null;
      }[];
    };
    ExplanationConflict: {
      causes: {
        /** @enum {unknown} */
        kind:
          | 'beds'
          | 'yard'
          | 'disposal_rate'
          | 'station'
          | 'notice'
          | 'clearance'
          | 'escort'
          | 'convoys'
          | 'leg_capacity'
          | 'fleet'
          | 'team'
          | 'guard'
          | 'task'
          | 'leave_from'
          | 'close_from'
          | 'window'
          | 'leave_by'
          | 'close_by'
          | 'clause';
        name: string;
        /** @description For people, in the language asked for. */
        text: string;
        removal_verified: boolean;
      }[];
      /** @description Each single removal was planned to kept. */
      verified: boolean;
      proven: boolean;
      /** @description The arithmetic. */
      because: string | null;
    };
    ExplanationMovement: {
      id: string;
      leg: string;
      /** Format: date */
      depart: string;
      /** Format: date */
      arrive: string | null;
      people: number;
      vehicles: number;
      teu: number;
      items: number;
      a_day_earlier: components['schemas']['ExplanationAltered'];
      a_day_later: components['schemas']['ExplanationAltered'];
      cancelled: components['schemas']['ExplanationAltered'];
    };
    ExplanationRemedy: {
      changes: components['schemas']['ExplanationChange'][];
      /** @constant */
      verified: true;
      score: number;
      saves_late_person_days: number | null;
      /** @description Dollars beyond what the least late plan spends. */
      money: number | null;
    };
    Fleet: {
      id: string;
      /** @enum {string} */
      kind: 'circulating' | 'shuttle';
      /** @enum {string} */
      mode: 'road' | 'air' | 'river' | 'rail' | 'sea';
      /** Format: int64 */
      number: number;
      site: string;
    };
    FleetUse: {
      /** @description Vehicles under way on each day from the mission's first. */
      busy: number[];
      fleet: string;
    };
    /**
     * What `rearguard forecast --json` says
     * @description Later versions may add keys.
     */
    Forecast: {
      /** @constant */
      format: 'rearguard-forecast/1';
      mission: string;
      /**
       * Format: date
       * @description The evening that is meant; nothing entered or known later is used.
       */
      on: string;
      /** @description Of the entries that were used. */
      log_digest: string | null;
      /** @description Entries of the log that were used. */
      entries: number;
      /** @description Odds, threshold, date and basis in one sentence. */
      answer: string;
      /**
       * Format: date
       * @description The withdrawal date; null where no clause sets one.
       */
      by: string | null;
      /** @description Runs in which nobody is inside beyond those who may stay on the night of `by`. */
      in_time: number;
      runs: number;
      seed: number;
      /** @description Things planned by then that nobody reported; taken to be still to come. */
      unconfirmed: number;
      /**
       * Format: date
       * @description The day on which the plan had the last out.
       */
      planned_out: string | null;
      last_out: components['schemas']['ForecastDates'];
      sites: {
        site: string;
        /** Format: date */
        planned: string | null;
        /**
         * Format: date
         * @description By the log.
         */
        closed: string | null;
        /** @description Of the runs; null once it is closed. */
        closing: null | components['schemas']['ForecastDates'];
        /** Format: date */
        due: string | null;
        /** @description Runs in which it closes by then. */
        by_due: number | null;
        /** @description Runs in which it closes by the planned day. */
        in_time: number | null;
        /** @description The same, widened by how far plans of this mission are off. */
        closing_off?: null | components['schemas']['ForecastDates'];
      }[];
      clauses: {
        clause: string;
        /** Format: date */
        by: string | null;
        /** @enum {string} */
        state: 'kept' | 'at-risk' | 'broken' | 'not-judged';
        /** @description Runs that keep it, where the simulation can tell; under 90 of 100 it is at risk. */
        kept: number | null;
        because: string[];
      }[];
      /** @description Times that the log has corrected, in days, window factors left out. */
      learned: {
        /** @enum {string} */
        of: 'leg' | 'answers';
        leg: string | null;
        observations: number;
        before: {
          p50: number;
          p90: number;
        };
        after: {
          p50: number;
          p90: number;
        };
      }[];
      /** @description People whom no movement of the plan takes out any more. */
      stranded: {
        site: string;
        name: string;
        people: number;
        vehicles: number;
        teu: number;
      }[];
      outlook: components['schemas']['Simulation'];
      /** @description The time a closing takes as a multiple of the time planned: 10th, 50th and 90th of a hundred; from closings seen, sites still open, and a general rule worth four closings. */
      slip?: {
        closed: number;
        open: number;
        factors: number[];
      };
      /** @description `last_out`, widened so. */
      last_out_off?: null | components['schemas']['ForecastDates'];
      /** @description Of a hundred: how likely all are out by `by` if plans are off so. */
      in_time_off?: number | null;
    };
    /** @description People inside as the simulated runs have it. */
    ForecastBand: {
      /** @description Every seventh night, to the mission's last. */
      days: components['schemas']['ForecastDay'][];
      /**
       * Format: date
       * @description The evening that it was made from; blank: a simulation of the whole plan.
       */
      on: string | null;
      /** Format: int64 */
      runs: number;
    };
    /** @description 8 of 10 runs lie between p10 and p90. Null: not within the simulated days. */
    ForecastDates: {
      /** Format: date */
      p10: string | null;
      /** Format: date */
      p50: string | null;
      /** Format: date */
      p90: string | null;
    };
    /** @description So many of 100 runs have no more people inside. */
    ForecastDay: {
      /** Format: date */
      day: string;
      /** Format: int64 */
      p025: number;
      /** Format: int64 */
      p10: number;
      /** Format: int64 */
      p25: number;
      /** Format: int64 */
      p50: number;
      /** Format: int64 */
      p75: number;
      /** Format: int64 */
      p90: number;
      /** Format: int64 */
      p975: number;
    };
    FromExample: {
      /** @description `demo`, `tutorial` or `unifil`. */
      from: string;
      name?: string | null;
    };
    /** @description A job as the page shows it. */
    Job: {
      history: components['schemas']['JobPoint'][];
      id: string;
      kind: components['schemas']['JobKind'];
      mission: string;
      /** @description The plan that was kept. */
      plan: string | null;
      progress: components['schemas']['JobProgress'];
      /** @description Why it failed or was interrupted. */
      reason: string | null;
      result:
        | null
        | components['schemas']['ReplanResult']
        | components['schemas']['Simulation']
        | components['schemas']['Forecast']
        | components['schemas']['Explanation'];
      /** Format: date-time */
      started: string | null;
      status: components['schemas']['JobStatus'];
    };
    /** @enum {string} */
    JobKind: 'plan' | 'replan' | 'simulate' | 'forecast' | 'explain';
    JobOrder: {
      kind: components['schemas']['JobKind'];
      /**
       * Format: date
       * @description Needed for `replan` and `forecast`.
       */
      on?: string | null;
      /** @description What a replan leaves where it is. */
      pins?: components['schemas']['PinOrder'][];
      /** @description Needed for all but `plan` and `explain`. */
      plan?: string | null;
      /**
       * Format: int32
       * @description Of a simulation or forecast; 1,000 where it is blank.
       */
      runs?: number | null;
      /**
       * Format: double
       * @description The budget; 10 where it is blank.
       */
      seconds?: number | null;
      /** Format: int64 */
      seed?: number | null;
    };
    JobPoint: {
      /** Format: double */
      bound: number | null;
      /** Format: double */
      score: number | null;
      /**
       * Format: double
       * @description Seconds since the start.
       */
      t: number;
    };
    JobProgress: {
      /** Format: double */
      bound: number | null;
      /**
       * Format: double
       * @description (score − bound) / score.
       */
      gap: number | null;
      kept: boolean | null;
      /** Format: double */
      score: number | null;
      /**
       * Format: double
       * @description The budget in seconds.
       */
      seconds: number | null;
      /**
       * Format: double
       * @description Seconds of it.
       */
      spent: number | null;
    };
    /** @enum {string} */
    JobStatus: 'queued' | 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';
    /** @description A component of the score: its amount, and what that weighs in dollars. */
    LedgerLine: {
      /** Format: double */
      amount: number;
      component: string;
      /** Format: double */
      usd: number;
    };
    /** @description The log of a mission. */
    LogBook: {
      entries: components['schemas']['LogEntry'][];
      /** @description Digest of the last entry: each entry carries the one before it. */
      head: string | null;
      verified: boolean;
    };
    /**
     * An entry of a log
     * @description As it stands in a log's file, and in what `log --json` prints. What is blank is left out.
     */
    LogEntry: {
      /** @description Its number in the log. */
      entry: number;
      /** @enum {string} */
      kind:
        | 'actuals'
        | 'unplanned'
        | 'counted'
        | 'closed'
        | 'signed'
        | 'asked'
        | 'granted'
        | 'refused'
        | 'window'
        | 'incident'
        | 'disposed'
        | 'transferred'
        | 'begins'
        | 'withdrawn';
      /** @description The entry that it takes the place of. */
      corrects?: number;
      date?: string;
      departed?: string;
      arrived?: string;
      from?: string;
      to?: string;
      entered_on: string;
      movement?: string;
      leg?: string;
      unit?: string;
      asset?: string;
      site?: string;
      step?: string;
      clearance?: string;
      task?: string;
      fleet?: string;
      subject?: string;
      reason?: string;
      who?: string;
      note?: string;
      quantity?: number;
      people?: number;
      vehicles?: number;
      teu?: number;
      count?: number;
      casualties?: number;
      /** @description Digits with a decimal point. */
      capacity?: string;
      /** @description Digits with a decimal point. */
      days_factor?: string;
      /** @description Digits with a decimal point. */
      hazard_factor?: string;
      /** @enum {string} */
      direction?: 'out' | 'back';
      /** @enum {string} */
      class?: 'vehicle' | 'container';
      /** @enum {string} */
      how?: 'sell' | 'gift' | 'destroy';
      reverse?: boolean;
      lost?: boolean;
    } & (unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown);
    LoginToken: {
      /** @description From the fragment of the link. */
      token: string;
    };
    MissionSummary: {
      end: string | null;
      errors: number;
      etag: string;
      id: string;
      name: string;
      /** Format: int64 */
      people: number;
      sites: number;
      /** @description As written, where the mission has errors. */
      start: string | null;
      /** Format: date-time */
      updated: string;
      /** Format: int64 */
      version: number;
      warnings: number;
    };
    MissionVersion: {
      etag: string;
      label: string;
      /** Format: date-time */
      made: string;
      /** Format: int64 */
      version: number;
      who: string;
    };
    Movement: {
      /** Format: date */
      arrive: string;
      convoy: string | null;
      /** Format: date */
      depart: string;
      fleet: string | null;
      id: string;
      leg: string;
      /** Format: int64 */
      people: number;
      /** @description Runs the leg from its `to` to its `from`. */
      reverse: boolean;
      /** Format: int64 */
      teu: number;
      /** Format: int64 */
      vehicles: number;
      /** @description What it carries, in words. */
      what: string;
    };
    /**
     * An entry to be made
     * @description What is blank may be left out; `date` is then today, `who` whoever is logged in.
     */
    NewEntry: {
      lost?: boolean;
      /** @enum {string} */
      kind:
        | 'actuals'
        | 'unplanned'
        | 'counted'
        | 'closed'
        | 'signed'
        | 'asked'
        | 'granted'
        | 'refused'
        | 'window'
        | 'incident'
        | 'disposed'
        | 'transferred'
        | 'begins'
        | 'withdrawn';
      /** @description The entry that it takes the place of. */
      corrects?: number;
      date?: string;
      departed?: string;
      arrived?: string;
      from?: string;
      to?: string;
      reverse?: boolean;
      movement?: string;
      leg?: string;
      unit?: string;
      asset?: string;
      site?: string;
      step?: string;
      clearance?: string;
      task?: string;
      fleet?: string;
      subject?: string;
      reason?: string;
      who?: string;
      note?: string;
      quantity?: number;
      people?: number;
      vehicles?: number;
      teu?: number;
      count?: number;
      casualties?: number;
      /** @description Digits with a decimal point. */
      capacity?: string;
      /** @description Digits with a decimal point. */
      days_factor?: string;
      /** @description Digits with a decimal point. */
      hazard_factor?: string;
      /** @enum {string} */
      direction?: 'out' | 'back';
      /** @enum {string} */
      class?: 'vehicle' | 'container';
      /** @enum {string} */
      how?: 'sell' | 'gift' | 'destroy';
    } & (unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown &
      unknown);
    NewRow: {
      at: number;
      values: string[];
    };
    Partner: {
      id: string;
      /** Format: double */
      latitude: number;
      /** Format: double */
      longitude: number;
      name: string;
      /** Format: int64 */
      people: number;
    };
    /** @description Something that planning anew must leave as it is. */
    PinOrder:
      | {
          /** @enum {string} */
          kind: 'closure';
          site: string;
        }
      | {
          /** @enum {string} */
          kind: 'departure';
          movement: string;
        };
    /** @description A plan with all that is said of it. */
    Plan: {
      asks: components['schemas']['Ask'][];
      /** @description People at each site at the end of each day from the mission's first. */
      by_site: {
        [key: string]: number[];
      };
      closures: components['schemas']['Closure'][];
      disposals: components['schemas']['Disposal'][];
      fleets: components['schemas']['FleetUse'][];
      movements: components['schemas']['Movement'][];
      review: components['schemas']['Review'];
      stations: components['schemas']['StationUse'][];
      /** @description What is inside at the end of each day from the mission's first. */
      strength: components['schemas']['Strength'][];
      summary: components['schemas']['PlanSummary'];
    };
    /**
     * A plan of withdrawal (plan.json)
     * @description Names are those of the mission's tables. A list that is left out is empty, a count that is left out is 0.
     */
    PlanFile: {
      /** @constant */
      format: 'rearguard-plan/1';
      /** @description The mission's name. */
      mission: string;
      /** @description Of the mission that the plan was made for. */
      mission_digest?: string;
      /** @description The day from which a replan plans. */
      as_of?: components['schemas']['PlanFileDate'];
      /** @description Of the log that a replan was made with. */
      log_digest?: string;
      movements: components['schemas']['PlanFileMovement'][];
      disposals: components['schemas']['PlanFileDisposal'][];
      steps: components['schemas']['PlanFileStep'][];
      transfers: components['schemas']['PlanFileTransfer'][];
      closures: components['schemas']['PlanFileClosure'][];
      releases?: components['schemas']['PlanFileRelease'][];
      /** @description Null where the plan breaks the form (rule P0). */
      score?: components['schemas']['PlanFileScore'] | null;
      /** @description No plan whatever scores better than this. */
      bound?: components['schemas']['PlanFileAmount'] | null;
      made_by?: components['schemas']['PlanFileMadeBy'] | null;
    };
    /** @description Exact, rounded half-even to 6 decimal places. */
    PlanFileAmount: number;
    PlanFileAssetAboard: {
      asset: components['schemas']['PlanFileName'];
      quantity: components['schemas']['PlanFileCount'];
    };
    PlanFileClosure: {
      site: components['schemas']['PlanFileName'];
      on: components['schemas']['PlanFileDate'];
    };
    /** @description A whole number from 0. */
    PlanFileCount: number;
    /**
     * Format: date
     * @description A calendar day in the mission area.
     */
    PlanFileDate: string;
    /** @description Exactly one of unit and asset is named. */
    PlanFileDisposal: {
      site: components['schemas']['PlanFileName'];
      unit?: components['schemas']['PlanFileName'] | null;
      asset?: components['schemas']['PlanFileName'] | null;
      /** @enum {unknown} */
      class: 'vehicle' | 'container';
      quantity: components['schemas']['PlanFileCount'];
      /** @enum {unknown} */
      how: 'sell' | 'gift' | 'destroy';
      on: components['schemas']['PlanFileDate'];
    };
    /** @description The budget that was asked for, never what was measured. */
    PlanFileMadeBy: {
      version?: string;
      seed?: number | null;
      iterations?: number | null;
      seconds?: number | null;
    };
    PlanFileMovement: {
      id: components['schemas']['PlanFileName'];
      leg: components['schemas']['PlanFileName'];
      /** @description From the leg's `to` to its `from`. */
      reverse?: boolean;
      depart: components['schemas']['PlanFileDate'];
      /** @description Who and what is aboard. */
      manifest?: (
        | components['schemas']['PlanFileUnitAboard']
        | components['schemas']['PlanFileAssetAboard']
        | components['schemas']['PlanFileSupplyAboard']
      )[];
      fleets?: {
        fleet: components['schemas']['PlanFileName'];
        /** @description Vehicles of a circulating fleet, laden sorties of a shuttle. */
        count: components['schemas']['PlanFileCount'];
      }[];
      contracted?: {
        people?: components['schemas']['PlanFileCount'];
        vehicles?: components['schemas']['PlanFileCount'];
        teu?: components['schemas']['PlanFileCount'];
      };
      /** @description People of units at the origin that go along and turn round. */
      escort?: {
        unit: components['schemas']['PlanFileName'];
        people: components['schemas']['PlanFileCount'];
      }[];
    };
    PlanFileName: string;
    PlanFileRelease: {
      unit: components['schemas']['PlanFileName'];
      site: components['schemas']['PlanFileName'];
      people: components['schemas']['PlanFileCount'];
      on: components['schemas']['PlanFileDate'];
    };
    /** @description Raw components before weights, and the weighted total in US-dollar equivalents. */
    PlanFileScore: {
      total: components['schemas']['PlanFileAmount'];
      casualties?: components['schemas']['PlanFileAmount'];
      late_person_days?: components['schemas']['PlanFileAmount'];
      unprotected_person_days?: components['schemas']['PlanFileAmount'];
      task_shortfall_person_days?: components['schemas']['PlanFileAmount'];
      property_lost?: components['schemas']['PlanFileAmount'];
      money?: components['schemas']['PlanFileAmount'];
    };
    PlanFileStep: {
      site: components['schemas']['PlanFileName'];
      step: components['schemas']['PlanFileName'];
      start: components['schemas']['PlanFileDate'];
    };
    PlanFileSupplyAboard: {
      /** @description TEU of supply. */
      supply: components['schemas']['PlanFileCount'];
    };
    PlanFileTransfer: {
      task: components['schemas']['PlanFileName'];
      on: components['schemas']['PlanFileDate'];
    };
    PlanFileUnitAboard: {
      unit: components['schemas']['PlanFileName'];
      people?: components['schemas']['PlanFileCount'];
      vehicles?: components['schemas']['PlanFileCount'];
      teu?: components['schemas']['PlanFileCount'];
    };
    PlanSummary: {
      /** Format: double */
      bound: number | null;
      /** @description How it was made from that one, in words. */
      change: string | null;
      /**
       * Format: double
       * @description (score − bound) / score.
       */
      gap: number | null;
      id: string;
      kept: boolean;
      label: string;
      /**
       * Format: date
       * @description Blank where somebody stays who may not.
       */
      last_out: string | null;
      /**
       * Format: double
       * @description Person-days after the date.
       */
      late: number;
      /** Format: date-time */
      made: string;
      mission_etag: string;
      movements: number;
      /** @description The plan that it was made from, as long as that is there. */
      parent: string | null;
      /** Format: double */
      score: number | null;
      /** @enum {string} */
      source: 'planned' | 'uploaded' | 'edited' | 'replanned';
      /** @description Made for another state of the tables. */
      stale: boolean;
    };
    /** @description The document of a refusal. */
    ProblemDocument: {
      code: string;
      detail: string;
      problems?: components['schemas']['ProblemSaid'][];
      /** Format: int32 */
      status: number;
      title: string;
      type: string;
    };
    /** @description A problem as the page shows it. `row` counts the table's rows from 0. */
    ProblemSaid: {
      advice: string | null;
      code: string;
      column: string | null;
      message: string;
      /** Format: int32 */
      row: number | null;
      /** @enum {string} */
      severity: 'error' | 'warning' | 'note';
      table: string | null;
      value: string | null;
    };
    /** @description What a new plan changes of the old one. */
    ReplanResult: {
      changes: components['schemas']['Changes'];
    };
    /** @description What the checker says. */
    Review: {
      clauses: components['schemas']['ClauseVerdict'][];
      ledger: components['schemas']['LedgerLine'][];
      /** @description At most 2,000. */
      violations: components['schemas']['Violation'][];
    };
    /** @description Days count from `start`; the lists are in the order of their tables. */
    Scene: {
      clauses: components['schemas']['SceneClause'][];
      clearances: components['schemas']['Clearance'][];
      communities: components['schemas']['Community'][];
      /** @description From start to end, both counted. */
      days: number;
      /** Format: date */
      end: string;
      fleets: components['schemas']['Fleet'][];
      legs: components['schemas']['SceneLeg'][];
      name: string;
      partners: components['schemas']['Partner'][];
      /**
       * Format: int64
       * @description People that protect those near a site.
       */
      protect_min: number;
      sites: components['schemas']['SceneSite'][];
      /** Format: date */
      start: string;
      stations: components['schemas']['Station'][];
      units: components['schemas']['Unit'][];
      /**
       * Format: double
       * @description km within which a community is near a site.
       */
      vicinity_km: number;
      windows: components['schemas']['Window'][];
    };
    SceneClause: {
      /** Format: date */
      date: string | null;
      id: string;
      /** @enum {string} */
      kind:
        | 'terminate'
        | 'cease_operations'
        | 'transfer_tasks'
        | 'withdraw_personnel'
        | 'withdraw_property'
        | 'protect_civilians'
        | 'support_humanitarian'
        | 'liquidate'
        | 'guard_limit'
        | 'close_site'
        | 'report';
      label: string;
      site: string | null;
      text: string;
      /** Format: double */
      weight: number | null;
    };
    SceneLeg: {
      /** Format: int64 */
      days: number;
      from: string;
      /** Format: double */
      hazard: number;
      id: string;
      /** Format: double */
      km: number;
      /** @enum {string} */
      mode: 'road' | 'air' | 'river' | 'rail' | 'sea';
      /** @description Its course as longitude and latitude, where the mission gives one. */
      points: number[][] | null;
      to: string;
    };
    SceneSite: {
      /**
       * Format: int64
       * @description People that must guard it while anything is left there.
       */
      guard: number;
      id: string;
      keep_open: boolean;
      /** Format: double */
      latitude: number;
      /** Format: double */
      longitude: number;
      /** Format: date */
      must_close_by: string | null;
      name: string;
      /**
       * Format: int64
       * @description People there at the start.
       */
      people: number;
      /** @enum {string} */
      role: 'base' | 'hub' | 'port' | 'exit';
      /** @description Blank where it does not close. */
      steps: components['schemas']['SceneStep'][];
      /** @description Said where people are in more danger than at the mission's sites on average. */
      threat: string | null;
      unlock: string | null;
    };
    SceneStep: {
      /** Format: int64 */
      days: number;
      step: string;
      team: string | null;
    };
    SessionFacts: {
      languages: string[];
      sqlite_version: string;
      /** @description Whether there is a base map at `/tiles/base.pmtiles`. */
      tiles: boolean;
      user: string;
      version: string;
    };
    /**
     * What `rearguard simulate --json` says
     * @description Later versions may add keys.
     */
    Simulation: {
      runs: number;
      seed: number;
      /**
       * Format: date
       * @description The withdrawal date; null where no clause sets one.
       */
      by: string | null;
      /** @description Runs in which nobody is inside beyond those who may stay on the night of `by`; without one, of `planned_out`. */
      in_time: number;
      /**
       * Format: date
       * @description When the last are out if nothing varies; null: not within the simulated days.
       */
      planned_out: string | null;
      /** @description Whether everything happens on the day the plan says if nothing varies. */
      as_planned: boolean;
      last_out: components['schemas']['SimulationDates'];
      sites: {
        site: string;
        /** Format: date */
        planned: string;
        closing: components['schemas']['SimulationDates'];
        in_time: number;
        /**
         * Format: date
         * @description When it must be closed (`close_by`, or the clause of kind close_site); null where nothing says so.
         */
        due: string | null;
        /** @description Runs in which it closes by then. */
        by_due: number;
      }[];
      casualties: components['schemas']['SimulationAmounts'];
      /** @description Dollars of property destroyed or lost beyond the plan's own disposals. */
      property_lost: components['schemas']['SimulationAmounts'];
      late_person_days: components['schemas']['SimulationAmounts'];
      late_actions: components['schemas']['SimulationAmounts'];
      /** @description Runs in which the last are out later than planned. */
      later_runs: number;
      causes: {
        /** @enum {unknown} */
        cause:
          | 'slow'
          | 'closed'
          | 'attack'
          | 'breakdown'
          | 'full'
          | 'held'
          | 'short'
          | 'permission'
          | 'station'
          | 'team'
          | 'other';
        /** @description The row of legs, fleets, clearances, stations or teams. */
        subject: string | null;
        runs: number;
        past_date: number;
      }[];
      weakest_week: {
        /** Format: date */
        from: string;
        /** Format: date */
        to: string;
        runs: number;
      } | null;
      stories: {
        /** @enum {unknown} */
        percent: 10 | 50 | 90;
        run: number;
        /** Format: date */
        out: string | null;
        casualties: number;
        property_lost: number;
        events: {
          /** Format: date */
          on: string;
          message: string;
        }[];
      }[];
      /** @description People inside on the night of every seventh day, at the shares 0.025, 0.1, 0.25, 0.5, 0.75, 0.9 and 0.975 of the first ten thousand runs. */
      inside: {
        /** Format: date */
        on: string;
        people: number[];
      }[];
    };
    SimulationAmounts: {
      mean: number;
      p10: number;
      p50: number;
      p90: number;
    };
    /** @description 8 of 10 runs lie between p10 and p90. Null: not within the simulated days. */
    SimulationDates: {
      /** Format: date */
      p10: string | null;
      /** Format: date */
      p50: string | null;
      /** Format: date */
      p90: string | null;
    };
    /** @description When a site closes: planned, really, and by the runs. */
    SiteCourse: {
      /** Format: date */
      closed: string | null;
      /** Format: date */
      due: string | null;
      /**
       * Format: int64
       * @description Runs in which it closes by the planned day.
       */
      in_time: number | null;
      /** Format: date */
      p10: string | null;
      /** Format: date */
      p50: string | null;
      /** Format: date */
      p90: string | null;
      /** Format: date */
      planned: string | null;
      site: string;
    };
    /**
     * Today against the plan
     * @description What `status --json` prints.
     */
    Standing: {
      /** @constant */
      format: 'rearguard-standing/1';
      mission: string;
      on: components['schemas']['StandingDate'];
      log_digest: string | null;
      entries: number;
      /** @description What of units has reached an exit. */
      out: {
        people: components['schemas']['StandingProgress'];
        vehicles: components['schemas']['StandingProgress'];
        teu: components['schemas']['StandingProgress'];
      };
      /** @description Dead or wounded in logged incidents. */
      casualties: number;
      /** @description Every place that is no exit; assets included. */
      sites: {
        site: string;
        planned: components['schemas']['StandingAmounts'];
        actual: components['schemas']['StandingAmounts'];
        difference: components['schemas']['StandingAmounts'];
        closing: string | null;
        closed: string | null;
      }[];
      contributors: {
        contributor: string;
        people: components['schemas']['StandingProgress'];
        vehicles: components['schemas']['StandingProgress'];
        teu: components['schemas']['StandingProgress'];
      }[];
      clauses: {
        id: string;
        kind: string;
        by: string | null;
        /** @enum {string} */
        state: 'kept' | 'at-risk' | 'broken' | 'not-judged';
        since: string | null;
        because: string[];
      }[];
      /** @description What nobody has reported and is taken as done all the same. */
      assumed: {
        /** @description The day from which on the log is kept; null where it speaks of no movement of this plan. */
        begins: string | null;
        rows: {
          /** @description A movement's id, or the unit or asset of a disposal. */
          subject: string;
          movement: boolean;
          /** @enum {string} */
          because: 'before-the-log' | 'brought' | 'closed';
          /** @description The movement, disposal or site that shows it. */
          shown_by: string | null;
        }[];
      };
      /** @description Planned by then, and reported by nobody. */
      unconfirmed: {
        due: components['schemas']['StandingDate'];
        subject: string;
        message: string;
      }[];
      late: {
        movement: string;
        /** @enum {string} */
        state: 'not-confirmed' | 'under-way' | 'arrived';
        planned_departure: components['schemas']['StandingDate'];
        planned_arrival: components['schemas']['StandingDate'];
        departed: string | null;
        arrives: string | null;
        days: number;
      }[];
      /** @description Movements to come that cannot go as planned. */
      delays: {
        movement: string;
        planned: components['schemas']['StandingDate'];
        /** @description Null where part of its load never comes. */
        possible: string | null;
        /** @description Late movements that it waits for. */
        because: string[];
        missing: {
          name: string;
          /** @description People (or items), vehicles, TEU. */
          amounts: number[];
        }[];
      }[];
      findings: {
        /** @enum {string} */
        kind:
          | 'taken-as-done'
          | 'more-than-the-books'
          | 'other-than-planned'
          | 'count'
          | 'left-behind'
          | 'not-closed'
          | 'closed-but-holds';
        subject: string;
        message: string;
      }[];
      agenda: {
        by: components['schemas']['StandingDate'];
        /** @enum {string} */
        kind: 'ask' | 'notice' | 'decide' | 'depart' | 'dispose' | 'step' | 'transfer' | 'close';
        subject: string;
        overdue: boolean;
        message: string;
      }[];
    };
    StandingAmounts: {
      people: number;
      vehicles: number;
      teu: number;
    };
    StandingDate: string;
    StandingProgress: {
      planned: number;
      actual: number;
      /** @description actual − planned */
      difference: number;
      all: number;
      /** @description Of all, rounded down; may exceed 100. */
      percent: number | null;
    };
    Station: {
      id: string;
      /** Format: int64 */
      per_day: number;
      site: string;
      takes: string;
    };
    StationUse: {
      /** @description What passes on each day. */
      load: number[];
      /** @description What waits at the end of each day from the mission's first. */
      queue: number[];
      station: string;
    };
    /** @description What is inside the mission at the end of a day. */
    Strength: {
      /** Format: date */
      day: string;
      /** Format: int64 */
      people: number;
      /** Format: int64 */
      teu: number;
      /** Format: int64 */
      vehicles: number;
    };
    /** @description A change of one table. Rows are counted before it; insertions after removals. */
    TableChange: {
      edits?: components['schemas']['CellEdit'][];
      insert?: components['schemas']['NewRow'][];
      remove?: number[];
    };
    TableContent: {
      columns: components['schemas']['ColumnFacts'][];
      problems: components['schemas']['ProblemSaid'][];
      rows: string[][];
    };
    TableSummary: {
      columns: components['schemas']['ColumnFacts'][];
      errors: number;
      name: string;
      rows: number;
      title: string;
    };
    /** @description What the checker says of a change. */
    Tried: {
      allowed: components['schemas']['AllowedDays'] | null;
      /** @description How many rules are broken, and where: the first ten. */
      count: number;
      kept: boolean;
      /**
       * Format: double
       * @description The new score less the old one; above 0 is worse.
       */
      score_delta: number | null;
      violations: components['schemas']['Violation'][];
    };
    Try: {
      change: components['schemas']['Change'];
    };
    Undone: {
      etag: string;
      label: string;
    };
    Unit: {
      contributor: string;
      id: string;
      /** Format: int64 */
      people: number;
      site: string;
      /** Format: int64 */
      teu: number;
      /** Format: int64 */
      vehicles: number;
    };
    /** @description A rule that is broken, and where. */
    Violation: {
      clause: string | null;
      /** Format: date */
      day: string | null;
      found: string;
      needed: string;
      place: string | null;
      rule: string;
      subject: string | null;
      text: string;
    };
    /** @description From–to fact about a leg, site or fleet, such as a road closed by rain. */
    Window: {
      /** Format: double */
      capacity: number;
      closed: boolean;
      /** Format: double */
      days_factor: number;
      /** @enum {string|null} */
      direction: 'out' | 'back' | null;
      /** Format: date */
      from: string;
      /** Format: double */
      hazard_factor: number;
      /**
       * Format: date
       * @description The day from which planners know of it.
       */
      known_from: string | null;
      reason: string | null;
      /** @description `leg:…`, `site:…`, `fleet:…` or `mode:…`. */
      subject: string;
      /**
       * Format: date
       * @description Its last day.
       */
      to: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
