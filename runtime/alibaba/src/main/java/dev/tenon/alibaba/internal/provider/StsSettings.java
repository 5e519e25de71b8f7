package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.alibaba.sts.StsService;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Endpoints;
import java.net.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the security token service is called. Null means as the environment says.
 *
 * @param endpoint its endpoint, whatever the region
 * @param region its region; the central endpoint without one
 * @param insideVpc whether its endpoint inside the cloud's own network is called
 * @param insecureHttp whether an endpoint of plain HTTP is accepted
 * @param timeouts how long to wait
 * @param proxy the proxy; null for what the machine says
 */
public record StsSettings(
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable Boolean insideVpc,
        boolean insecureHttp,
        Timeouts timeouts,
        @Nullable Proxy proxy) {
    /** Nothing is said. */
    public static final StsSettings UNSAID = new StsSettings(null, null, null, false, Timeouts.FAR, null);

    /** By the pattern that official clients follow, which serves regions that no document lists too. */
    private static final Endpoints INSIDE =
            Endpoints.of(null, "sts-vpc.{region}.aliyuncs.com", new String[0], new String[0]);

    /** The same in a region. */
    public StsSettings place(@Nullable String otherRegion, @Nullable Boolean inside) {
        return new StsSettings(endpoint, otherRegion, inside, insecureHttp, timeouts, proxy);
    }

    /** The same at an endpoint. */
    public StsSettings endpoint(String other) {
        return new StsSettings(other, region, insideVpc, insecureHttp, timeouts, proxy);
    }

    /** The same, whether plain HTTP is accepted or not. */
    public StsSettings insecureHttp(boolean allowed) {
        return new StsSettings(endpoint, region, insideVpc, allowed, timeouts, proxy);
    }

    /** The same with other patience. */
    public StsSettings timeouts(Timeouts other) {
        return new StsSettings(endpoint, region, insideVpc, insecureHttp, other, proxy);
    }

    /** The same over a proxy. */
    public StsSettings proxy(Proxy other) {
        return new StsSettings(endpoint, region, insideVpc, insecureHttp, timeouts, other);
    }

    /**
     * The address to call.
     *
     * @throws InvalidRequestException when an endpoint inside a VPC is asked for without a region; official clients call the
     *     public one then
     */
    String address(Surroundings surroundings) {
        if (endpoint != null) {
            return endpoint;
        }
        boolean inside = insideVpc == null ? surroundings.isOn(Variables.VPC_ENDPOINT_ENABLED) : insideVpc;
        String where = surroundings.valueOrVariable(region, Variables.STS_REGION);
        if (inside && where == null) {
            throw new InvalidRequestException(
                    insideVpc == null ? Variables.VPC_ENDPOINT_ENABLED : "insideVpc",
                    "needs the region of the security token service (" + Variables.STS_REGION + ")");
        }
        Endpoints endpoints = inside ? INSIDE : StsService.definition().endpoints();
        return "https://" + endpoints.host(where, false);
    }
}
