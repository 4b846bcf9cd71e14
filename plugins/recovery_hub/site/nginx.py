"""The settings of nginx for a site of ours: the headers, the page for wrong addresses, and no list of readers."""

from __future__ import annotations

from recovery_hub.site.headers import CACHE_OF_PAGES, HEADERS

HEAD = """\
# Recovery Hub on a computer of your own, with nginx. Copy this file to /etc/nginx/conf.d/recovery-hub.conf, change
# the two lines marked "yours", and type: sudo nginx -t && sudo systemctl reload nginx
# docs/hosting.md says what each part is for. Made by "make generated" from plugins/recovery_hub/site/headers.py.

"""
SERVER = """\
server {
    listen 80;
    listen [::]:80;
    server_name hub.example;  # yours: the name of your site
    root /srv/recovery-hub/output;  # yours: the folder that "recovery-hub build" wrote

    # Who reads what is written down nowhere. An error log names addresses as well, so it holds only what stops nginx.
    access_log off;
    log_not_found off;
    error_log /var/log/nginx/recovery-hub.error.log crit;

    index index.html;
    error_page 404 /404.html;
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    charset_types text/css text/csv text/plain text/xml application/javascript;

    # Made smaller while it is sent. No finished .gz files: an old one would go on being sent beside a new page.
    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types text/css text/csv text/xml application/javascript application/json application/geo+json
        application/manifest+json image/svg+xml;

"""
FILES = """\

    # What is for other hosts, and for the program itself, is no page.
    location ~ ^/(?:_headers|_redirects|\\.(?!well-known/)) { return 404; }

    # Kinds of file that nginx does not know by itself.
    location ~ \\.csv$ { default_type text/csv; }
    location ~ \\.geojson$ { default_type application/geo+json; }
    location ~ \\.webmanifest$ { default_type application/manifest+json; }
}
"""


def nginx_file() -> str:
    """Write the settings: one file, for the folder ``conf.d`` of nginx.

    Headers stand once, for the whole server: nginx forgets them all in a part that adds one of its own. So what differs
    by address is looked up by address.
    """
    every, cases = dict(HEADERS["/*"]), [f'    default "{CACHE_OF_PAGES}";']
    for pattern, headers in HEADERS.items():
        if pattern != "/*":
            cases.append(f'    "~^{pattern.removesuffix("*")}" "{headers["Cache-Control"]}";')
    lines = (f'    add_header {name} "{value}" always;\n' for name, value in every.items())
    kept = "\n".join(cases)
    return (
        f"{HEAD}# How long a browser may keep a file without asking again.\n"
        f"map $uri $recovery_hub_kept {{\n{kept}\n}}\n\n{SERVER}"
        f"{''.join(lines)}    add_header Cache-Control $recovery_hub_kept always;\n{FILES}"
    )
