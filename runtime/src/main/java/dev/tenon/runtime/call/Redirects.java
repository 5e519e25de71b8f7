package dev.tenon.runtime.call;

import dev.tenon.runtime.error.Texts;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Redirects are never followed: the signed request would go to somebody else. */
final class Redirects {
    private Redirects() {}

    /** Where a redirect points to, by its host only: the rest may hold what the request held. */
    static String describe(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        return target == null
                ? "a redirect without a usable location, not followed"
                : "a redirect to " + Texts.sanitised(target.host()) + ", not followed";
    }
}
