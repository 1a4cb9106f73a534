# Key program @revision@, made by the personalization module. Include it in a VCL that has
#   acl p13n_purgers { "10.0.0.5"; }   the addresses of the CMS instances, which send purges
# and that sets the place headers itself, in vcl_recv before this file.

import std;

# The key of the page in P13n-Page, from the classes of its traits.
sub p13n_page {
    @pages@
}

# What the CMS reads in the request: device, place, language, campaign. "?" where VCL cannot tell.
sub p13n_traits {
    if (req.http.User-Agent ~ "^.{513}" || req.http.User-Agent !~ "\S") {
        set req.http.P13n-device = "?";
    } elseif (req.http.User-Agent ~ "iPad|Tablet" || (req.http.User-Agent ~ "Android" && req.http.User-Agent !~ "Mobi")) {
        set req.http.P13n-device = "tablet";
    } elseif (req.http.Sec-CH-UA-Mobile == "?1" || req.http.User-Agent ~ "Mobi") {
        set req.http.P13n-device = "phone";
    } elseif (req.http.User-Agent ~ "^Mozilla/5[.]0 [(](?:Windows NT [0-9.]+; Win64; x64|Macintosh; Intel Mac OS X [0-9_]+|X11; Linux x86_64)[)] AppleWebKit/[0-9.]+ [(]KHTML, like Gecko[)] (?:Version/[0-9.]+|Chrome/[0-9.]+) Safari/[0-9.]+(?: Edg/[0-9.]+)?$"
        || req.http.User-Agent ~ "^Mozilla/5[.]0 [(](?:Windows NT [0-9.]+; Win64; x64|Macintosh; Intel Mac OS X [0-9.]+|X11; (?:Ubuntu; )?Linux x86_64); rv:[0-9.]+[)] Gecko/20100101 Firefox/[0-9.]+$") {
        set req.http.P13n-device = "desktop";
    } else {
        set req.http.P13n-device = "?";
    }
    set req.http.P13n-region = regsub(std.toupper(req.http.@region@), "^\s+|\s+$", "");
    set req.http.P13n-country = regsub(std.toupper(req.http.@country@), "^\s+|\s+$", "");
    if (req.http.P13n-region !~ "^(?:[A-Z]{2}-[A-Z0-9]{1,3})?$") {
        set req.http.P13n-region = "";
    }
    if (req.http.P13n-country == "" && req.http.P13n-region != "") {
        set req.http.P13n-country = regsub(req.http.P13n-region, "-.*$", "");
    }
    if (req.http.P13n-country !~ "^(?:[A-Z]{2})?$") {
        set req.http.P13n-country = "";
    }
    if (!req.http.Accept-Language || req.http.Accept-Language == "") {
        set req.http.P13n-language = "";
    } elseif (req.http.Accept-Language ~ "^(?!iw|in|ji)[a-z]{2}(?:-[A-Z]{2})?(?:,|$)" && req.http.Accept-Language !~ "^.{1025}") {
        set req.http.P13n-language = regsub(req.http.Accept-Language, "^([a-z]{2}).*$", "\1");
    } else {
        set req.http.P13n-language = "?";
    }
    set req.http.P13n-utm-source = regsub("&" + req.http.P13n-Query, "^(?:.*&utm_source=([^&]*).*|.*)$", "\1");
    set req.http.P13n-utm-medium = regsub("&" + req.http.P13n-Query, "^(?:.*&utm_medium=([^&]*).*|.*)$", "\1");
    set req.http.P13n-utm-campaign = regsub("&" + req.http.P13n-Query, "^(?:.*&utm_campaign=([^&]*).*|.*)$", "\1");
    set req.http.P13n-utm-term = regsub("&" + req.http.P13n-Query, "^(?:.*&utm_term=([^&]*).*|.*)$", "\1");
    set req.http.P13n-utm-content = regsub("&" + req.http.P13n-Query, "^(?:.*&utm_content=([^&]*).*|.*)$", "\1");
}

# The page that the address names, with or without a language before it.
sub p13n_address {
    set req.http.P13n-Query = regsub(req.url, "^[^?]*[?]?", "");
    set req.http.P13n-Page = regsub(req.url, "[?].*$", "");
    if (req.http.P13n-Page ~ "^@context@/[.]personalization/v1/pages/"
        && req.http.P13n-Query ~ "@jsonQuery@" && req.http.P13n-Query ~ "(?:^|&)lang=") {
        set req.http.P13n-Page = regsub(req.http.P13n-Page, "^@context@/[.]personalization/v1/pages", "");
    } elseif (req.http.P13n-Page ~ "^@context@/.*[.]html$" && req.http.P13n-Query ~ "@pageQuery@") {
        set req.http.P13n-Page = regsub(regsub(req.http.P13n-Page, "^@context@", ""), "[.]html$", "");
    } else {
        unset req.http.P13n-Page;
    }
    if (req.http.P13n-Query ~ "@repeated@") {
        unset req.http.P13n-Page;
    }
}

sub vcl_recv {
    # Nothing of this comes from outside.
    unset req.http.P13n-Key;
    unset req.http.P13n-Listed;
    unset req.http.P13n-Classes;
    unset req.http.P13n-None;
    if (req.method == "PURGE" && req.http.Surrogate-Key) {
        if (client.ip !~ p13n_purgers || req.http.Surrogate-Key !~ "^[A-Za-z0-9. -]+$") {
            return (synth(403, "Forbidden"));
        }
        ban("obj.http.Surrogate-Key ~ (?:^|\s)(?:" + regsuball(regsuball(req.http.Surrogate-Key, "[.]", "[.]"), " +", "|") + ")(?:\s|$)");
        return (synth(200, "Purged"));
    }
    call p13n_address;
    if (req.http.P13n-Page && (req.method == "GET" || req.method == "HEAD")
        && !req.http.Authorization && !req.http.P13n-Visitor && req.http.Cookie !~ "@cookies@") {
        call p13n_traits;
        if (req.http.P13n-region ~ "@asked@"
            || (req.http.P13n-region !~ "@excepted@" && req.http.P13n-country !~ "@excepted@")) {
            call p13n_page;
            if (!req.http.P13n-Listed && req.http.P13n-Page ~ "^/[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?/") {
                set req.http.P13n-Page = regsub(req.http.P13n-Page, "^/[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?", "");
                call p13n_page;
            }
        }
    }
    unset req.http.P13n-Page;
    unset req.http.P13n-Query;
    unset req.http.P13n-Listed;
    unset req.http.P13n-Classes;
    unset req.http.P13n-device;
    unset req.http.P13n-country;
    unset req.http.P13n-region;
    unset req.http.P13n-language;
    unset req.http.P13n-utm-source;
    unset req.http.P13n-utm-medium;
    unset req.http.P13n-utm-campaign;
    unset req.http.P13n-utm-term;
    unset req.http.P13n-utm-content;
    if (req.http.P13n-Key) {
        set req.http.Host = std.tolower(req.http.Host);
        return (hash);
    }
}

sub vcl_hash {
    if (req.http.P13n-Key) {
        hash_data("p13n");
        if (req.url ~ "^@context@/[.]personalization/v1/pages/") {
            # Content names no campaign, which decides by the key alone. A template may print the address of its page.
            hash_data(regsub(regsuball(req.url, "(?<=[?&])utm_[a-z]+=[^&]*&?", ""), "[?&]$", ""));
        } else {
            hash_data(req.url);
        }
        hash_data(req.http.Host);
        hash_data(req.http.X-Forwarded-Proto);
        return (lookup);
    }
}

sub vcl_backend_fetch {
    if (bereq.http.P13n-Key) {
        # An answer that is kept for others depends on no cookie of a visitor.
        set bereq.http.Cookie = "@upstreamCookie@";
    }
}

sub vcl_backend_response {
    if (bereq.http.P13n-Key) {
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        if (beresp.status == 200 && !beresp.http.Set-Cookie && beresp.http.Vary ~ "P13n-Key"
            && beresp.http.CDN-Cache-Control ~ "^max-age=[0-9]+$") {
            set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^max-age=", "") + "s", 0s);
        } else {
            set beresp.ttl = 1s;
            set beresp.uncacheable = true;
        }
        return (deliver);
    }
}

sub vcl_deliver {
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Groups;
    unset resp.http.CDN-Cache-Control;
}
