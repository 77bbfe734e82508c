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
            'application/json': Record<string, never>;
          };
        };
        /** @description Two plans are needed */
        400: {
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Plans of two missions */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too many streams */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description The link is used or too old */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No token */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too many tries */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
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
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Neither JSON nor files */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing in it can be read */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Busy */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Cannot be done */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too many wait */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
      /** @description plan.json */
      requestBody: {
        content: {
          'application/json': Record<string, never>;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No plan */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description None was made */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The log is damaged */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
      requestBody: {
        content: {
          'application/json': Record<string, never>;
        };
      };
      responses: {
        /** @description Entered, on disk */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': Record<string, never>;
          };
        };
        /** @description No JSON */
        400: {
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The log cannot be used */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description It cannot have happened */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The log cannot be used */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Rows that cannot have happened */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The log is damaged */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing to redo */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description The mission has errors */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No such row or column */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Changed since */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing to undo */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No version given */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing of that name, or no day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too many wait */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
        /** @description The file */
        200: {
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
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No JSON */
        400: {
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
          content?: never;
        };
        /** @description Not from the page */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Too large */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description No JSON */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing of that name, or no day */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
            'application/json': Record<string, never>;
          };
        };
        /** @description No session */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Absent */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Nothing of that name */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description Busy */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
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
          content?: never;
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
    Apply: {
      change: components['schemas']['Change'];
      /** @description `draft`: kept as it is, broken or not. `replan`: the rest planned around it. */
      mode: string;
    };
    CellEdit: {
      column: string;
      row: number;
      value: string;
    };
    /** @description One thing moved to another day. */
    Change:
      | {
          day: string;
          /** @enum {string} */
          kind: 'closure';
          site: string;
        }
      | {
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
    ColumnFacts: {
      help?: string | null;
      kind: string;
      name: string;
      refers?: string | null;
      required: boolean;
      title: string;
      unit?: string | null;
      values?: string[] | null;
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
      kind: string;
      mission: string;
      plan?: string | null;
      progress: components['schemas']['JobProgress'];
      reason?: string | null;
      result: unknown;
      started?: string | null;
      /** @description `queued`, `running`, `done`, `stopped`, `failed`, `interrupted`. */
      status: string;
    };
    JobOrder: {
      /** @description `plan`, `replan`, `simulate`, `forecast`, `explain`. */
      kind: string;
      /** @description A day, for `replan` and `forecast`. */
      on?: string | null;
      plan?: string | null;
      /** Format: int32 */
      runs?: number | null;
      /** Format: double */
      seconds?: number | null;
      /** Format: int64 */
      seed?: number | null;
    };
    JobPoint: {
      /** Format: double */
      bound?: number | null;
      /** Format: double */
      score?: number | null;
      /** Format: double */
      t: number;
    };
    JobProgress: {
      /** Format: double */
      bound?: number | null;
      /** Format: double */
      gap?: number | null;
      kept?: boolean | null;
      /** Format: double */
      score?: number | null;
      /**
       * Format: double
       * @description The budget.
       */
      seconds?: number | null;
      /** Format: double */
      spent?: number | null;
    };
    LoginToken: {
      /** @description From the fragment of the link. */
      token: string;
    };
    MissionSummary: {
      end?: string | null;
      errors: number;
      etag?: string;
      id?: string;
      name: string;
      /** Format: int64 */
      people: number;
      sites: number;
      start?: string | null;
      updated?: string;
      /** Format: int64 */
      version?: number;
      warnings: number;
    };
    MissionVersion: {
      etag: string;
      label: string;
      made: string;
      /** Format: int64 */
      version: number;
      who: string;
    };
    NewRow: {
      at: number;
      values: string[];
    };
    PlanSummary: {
      /** Format: double */
      bound?: number | null;
      /** Format: double */
      gap?: number | null;
      id: string;
      kept: boolean;
      label: string;
      last_out?: string | null;
      /**
       * Format: double
       * @description Person-days after the date.
       */
      late: number;
      made: string;
      mission_etag: string;
      movements: number;
      /** Format: double */
      score?: number | null;
      source: string;
      /** @description Made for another state of the tables. */
      stale: boolean;
    };
    /** @description A problem as the page shows it. `row` counts the table's rows from 0. */
    ProblemSaid: {
      advice?: string | null;
      code: string;
      column?: string | null;
      message: string;
      /** Format: int32 */
      row?: number | null;
      /** @description `error`, `warning` or `note`. */
      severity: string;
      table?: string | null;
      value?: string | null;
    };
    SessionFacts: {
      languages: string[];
      sqlite_version: string;
      user: string;
      version: string;
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
    Try: {
      change: components['schemas']['Change'];
    };
    Undone: {
      etag: string;
      label: string;
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
