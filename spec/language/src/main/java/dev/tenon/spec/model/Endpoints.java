package dev.tenon.spec.model;

import java.util.Map;
import java.util.Optional;

/**
 * Where a service listens.
 *
 * @param central the host for callers that name no region
 * @param pattern the host of a region that is not listed, with <code>{region}</code> in it
 * @param regions hosts by region
 * @param vpcRegions hosts by region for callers inside the cloud's own network
 * @param regionParameter the name of the parameter that takes the region of a client where a request leaves it out
 */
public record Endpoints(
        Optional<String> central,
        Optional<String> pattern,
        Map<String, String> regions,
        Map<String, String> vpcRegions,
        Optional<String> regionParameter) {}
