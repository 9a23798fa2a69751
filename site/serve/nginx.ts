import { previewPaths } from '@parvis/shared';
import { AVIF_ENDING, acceptsAvif, picturesWithAvif } from './avif.ts';
import { BROTLI_QUALITY, GZIP_LEVEL } from './coding.ts';
import { hashedPaths, lifetimes, OPEN_TO_ALL, openPaths, securityHeaders } from './headers.ts';
import { liveAddresses } from './live/index.ts';
import { hiddenPaths } from './path.ts';
import { endingsByType, namesOfTypes, SMALLEST_TO_COMPRESS, typesOfNames } from './types.ts';

/** The embedded server waits for the publisher less long than this. */
const PREVIEW_SECONDS = 25;

export interface NginxSetup {
  /** The public folder, absolute, without `"`, `$` or `\`: nginx cannot have them in a path. */
  root: string;
  /** The host names of the site, as `server_name` has them. */
  serverName: string;
  /** As the directive of that name has it: « 80 », « 443 ssl http2 ». */
  listen: string;
  /** Where `npm start` answers: host and port. */
  embeddedServer: string;
}

/**
 * A configuration with which nginx answers as the embedded server does, from the same rules. It
 * goes inside the `http` block. nginx sends the files; what is not a file (old addresses, what was
 * withdrawn, what does not exist) is asked of the embedded server, so that nothing has to be
 * loaded again after a publication; so are the pages that answer to a form, when there is a query.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files
 */
export function nginxConfiguration({
  root,
  serverName,
  listen,
  embeddedServer,
}: NginxSetup): string {
  const compressible = namesFor('shrinks');
  const proxyLines = proxyFor(embeddedServer, 10);
  return `# Parvis, served by nginx. Made by npm run nginx: to change it, make it again.

map $http_accept $parvis_picture_ending {
  ${quoted(`~*${acceptsAvif.source}`)} ${quoted(AVIF_ENDING)};
  default "";
}

# What is asked of a form is no file.
map $args $parvis_page {
  "" index.html;
  default .form;
}

# What the pages of other sites may read.
map $uri $parvis_open_to {
  ${quoted(`~${openPaths.source}`)} ${quoted(OPEN_TO_ALL)};
  default "";
}

server {
  listen ${listen};
  server_name ${serverName};
  root ${quoted(root)};
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  # So that an address written with two slashes is not another name of a page.
  merge_slashes off;

  types {
${typeLines()}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${namesFor('isText')};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level ${GZIP_LEVEL};
  gzip_min_length ${SMALLEST_TO_COMPRESS};
  gzip_types ${compressible};
  # With the module ngx_brotli:
  # brotli on; brotli_comp_level ${BROTLI_QUALITY}; brotli_min_length ${SMALLEST_TO_COMPRESS}; brotli_types ${compressible};

  # Every header is here and none below: an add_header in a location would drop all of these.
  # A malformed request is refused before the variables are set.
  uninitialized_variable_warn off;
  set $parvis_lifetime ${quoted(lifetimes.other)};
  set $parvis_vary "";
  set $parvis_allow "";
${securityLines()}
  add_header Cache-Control $parvis_lifetime always;
  add_header Vary $parvis_vary always;
  # Not on errors: they are no one's data.
  add_header Access-Control-Allow-Origin $parvis_open_to;
  add_header Allow $parvis_allow always;

  # nginx makes these of the length and of a date in whole seconds: two versions of a page in one
  # second could pass for one. Files that are named by their hash may have them.
  etag off;
  if_modified_since off;
  add_header Last-Modified "";

  error_page 404 /404.html;

  if ($request_method !~ "^(?:GET|HEAD)$") {
    set $parvis_allow "GET, HEAD";
    return 405;
  }

  # Its address lets whoever has it read a draft: it is in no log.
  location ~ ${quoted(previewPaths.source)} {
    access_log off;
    error_log /dev/null crit;
    try_files /.apercu @parvis_preview;
  }

  location ~ ${quoted(hiddenPaths.source)} {
    return 404;
  }

  # The same picture as AVIF, once it is there, for those who take it.
  location ~ ${quoted(picturesWithAvif.source)} {
    set $parvis_lifetime ${quoted(lifetimes.hashed)};
    set $parvis_vary Accept;
    etag on;
    try_files $uri$parvis_picture_ending $uri @parvis;
  }

  location ~ ${quoted(hashedPaths.source)} {
    set $parvis_lifetime ${quoted(lifetimes.hashed)};
    etag on;
    try_files $uri @parvis;
  }

${formLocation()}

${typeLocations()}

  location ~ "/$" {
    try_files \${uri}index.html @parvis;
  }

  location / {
    try_files $uri @parvis;
  }

  location @parvis {
    # It sends headers of its own, and compresses by itself: this line drops those above.
    add_header Cache-Control "";
    gzip off;
${proxyLines}
    # While it is down, what is not a file does not exist.
    error_page 502 504 =404 /404.html;
  }

  location @parvis_preview {
    access_log off;
    error_log /dev/null crit;
    add_header Cache-Control "";
    gzip off;
${proxyFor(embeddedServer, PREVIEW_SECONDS)}
    error_page 502 504 =404 /404.html;
  }

  location @parvis_form {
    add_header Cache-Control "";
    gzip off;
${proxyLines}
    # While it is down, the page is there all the same, with all that it lists.
    error_page 502 504 =200 \${uri}index.html;
  }
}
`;
}

/** @param patience seconds without an answer */
function proxyFor(embeddedServer: string, patience: number): string {
  return `    proxy_pass http://${embeddedServer};
    proxy_http_version 1.1;
    proxy_redirect off;
    proxy_connect_timeout 2s;
    proxy_read_timeout ${patience}s;`;
}

function formLocation(): string {
  return `  location ~ ${quoted(`^(?:${liveAddresses.join('|')})$`)} {
    try_files \${uri}$parvis_page @parvis_form;
  }`;
}

function typeLines(): string {
  return [...endingsByType()]
    .map(([type, endings]) => `    ${type} ${endings.join(' ')};`)
    .join('\n');
}

/** nginx knows types by endings: a file known by its name has a location of its own. */
function typeLocations(): string {
  return typesOfNames()
    .map(
      ([file, type]) => `  location ~ ${quoted(`/${file.replace('.', '\\.')}$`)} {
    types { }
    default_type ${type};
    try_files $uri @parvis;
  }`,
    )
    .join('\n\n');
}

/** nginx counts HTML in by itself, and warns when it is named. */
function namesFor(quality: 'isText' | 'shrinks'): string {
  return namesOfTypes(quality)
    .filter((name) => name !== 'text/html')
    .join(' ');
}

function securityLines(): string {
  return Object.entries(securityHeaders)
    .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
    .join('\n');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
