package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.http.DirectHttp;
import dev.tenon.alibaba.internal.http.HttpResult;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.InstantSource;
import java.util.Map;
import okhttp3.HttpUrl;

/** Temporary credentials from a URL. Messages name its host only: the rest may be secret. */
public final class UriCredentials extends RefreshingProvider {
    private final HttpUrl uri;
    private final Timeouts timeouts;

    /**
     * A provider.
     *
     * @param setting where the address was set, for messages
     * @param uri the address, http or https
     * @param timeouts how long to wait
     * @param clock tells when credentials expire
     * @throws InvalidRequestException when it is not an address
     */
    public UriCredentials(String setting, String uri, Timeouts timeouts, InstantSource clock) {
        super(clock);
        HttpUrl parsed = HttpUrl.parse(uri);
        if (parsed == null) {
            throw new InvalidRequestException(setting, "must be an address that begins with http:// or https://");
        }
        this.uri = parsed;
        this.timeouts = timeouts;
    }

    @Override
    protected ExpiringCredentials fetch() {
        String who = "the credentials URI at " + uri.host();
        try (DirectHttp http = new DirectHttp(timeouts.connect(), timeouts.read())) {
            HttpResult result = http.get(uri, Map.of());
            if (result instanceof HttpResult.Response response && response.isSuccess()) {
                return AccessKeys.read(who, response.body());
            }
            throw new CredentialsException("the request to " + who + " " + result.problem());
        }
    }
}
