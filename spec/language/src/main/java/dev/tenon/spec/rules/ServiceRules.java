package dev.tenon.spec.rules;

import dev.tenon.spec.description.NamedText;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.description.ServiceDescription.EndpointsDescription;
import dev.tenon.spec.description.ServiceDescription.RetryDescription;
import dev.tenon.spec.model.Endpoints;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.RetryRules;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.spec.model.Service.SignatureStyle;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds the service without its operations. */
final class ServiceRules {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,39}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62})){0,126}(:[0-9]{1,5})?");
    private static final String REGION = "{region}";
    private static final Endpoints NOWHERE = new Endpoints(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    private static final Map<String, SignatureStyle> SIGNATURES =
            Map.of("hmac-sha1", SignatureStyle.HMAC_SHA1, "acs3-hmac-sha256", SignatureStyle.ACS3_HMAC_SHA256);

    private final ErrorCodes errorCodes;
    private final Provenance provenance;
    private final Diagnostics diagnostics;

    ServiceRules(ErrorCodes errorCodes, Provenance provenance, Diagnostics diagnostics) {
        this.errorCodes = errorCodes;
        this.provenance = provenance;
        this.diagnostics = diagnostics;
    }

    Service build(ServiceDescription service) {
        checkName(NAME, service.service(), "service", "letters and digits, and begins in upper case");
        checkName(VERSION, service.version(), "version", "letters, digits, '.', '_' and '-'");
        String enclosing = service.service().value() + "Request";
        return new Service(
                service.service().value(),
                new LocalizedText(service.title()),
                service.version().value(),
                service.defaultFormat().map(this::format).orElse(ResponseFormat.XML),
                signatures(service.signatures()),
                service.endpoints().map(this::endpoints).orElse(NOWHERE),
                retry(service.retry()),
                values(service.dryRunPassed()),
                new Requests(provenance, diagnostics).build(service.parameters(), enclosing, List.of()),
                errorCodes.build(service.errors(), provenance),
                Provenance.sources(service.sources()));
    }

    private void checkName(Pattern pattern, Located<String> name, String key, String takes) {
        boolean missing = name.value().isEmpty();
        if (!missing && !pattern.matcher(name.value()).matches()) {
            String message = "'" + key + "' cannot be " + Printable.quote(name.value()) + "; it takes " + takes;
            diagnostics.error(Rule.BAD_NAME, name.location(), message);
        }
    }

    private ResponseFormat format(Located<String> format) {
        return switch (format.value()) {
            case "xml" -> ResponseFormat.XML;
            case "json" -> ResponseFormat.JSON;
            default -> {
                String message = "'defaultFormat' is 'xml' or 'json', found " + Printable.quote(format.value());
                diagnostics.error(Rule.WRONG_VALUE, format.location(), message);
                yield ResponseFormat.XML;
            }
        };
    }

    private List<SignatureStyle> signatures(List<Located<String>> signatures) {
        Set<SignatureStyle> result = new LinkedHashSet<>();
        for (Located<String> signature : signatures) {
            Optional<SignatureStyle> style = Optional.ofNullable(SIGNATURES.get(signature.value()));
            if (style.isEmpty()) {
                String message = "the signature " + Printable.quote(signature.value())
                        + " is not known; write 'hmac-sha1' or 'acs3-hmac-sha256'";
                diagnostics.error(Rule.WRONG_VALUE, signature.location(), message);
            }
            style.ifPresent(result::add);
        }
        return result.isEmpty() ? List.of(SignatureStyle.HMAC_SHA1) : List.copyOf(new ArrayList<>(result));
    }

    private Endpoints endpoints(EndpointsDescription endpoints) {
        endpoints.central().ifPresent(host -> checkHost(host, host.value()));
        endpoints.pattern().ifPresent(this::checkPattern);
        return new Endpoints(
                endpoints.central().map(Located::value),
                endpoints.pattern().map(Located::value),
                hosts(endpoints.regions()),
                hosts(endpoints.vpcRegions()));
    }

    private void checkPattern(Located<String> pattern) {
        if (!pattern.value().contains(REGION)) {
            String message = "'pattern' has no {region} in it; write such as 'ecs.{region}.example.com'";
            diagnostics.error(Rule.ENDPOINT, pattern.location(), message);
            return;
        }
        checkHost(pattern, pattern.value().replace(REGION, "region"));
    }

    private void checkHost(Located<String> host, String text) {
        if (!HOST.matcher(text).matches()) {
            String message = "an endpoint is a host name without scheme, path or user, found "
                    + Printable.quote(host.value()) + "; correct it";
            diagnostics.error(Rule.ENDPOINT, host.location(), message);
        }
    }

    private Map<String, String> hosts(List<NamedText> hosts) {
        Map<String, String> result = new LinkedHashMap<>();
        for (NamedText host : hosts) {
            checkHost(host.text(), host.text().value());
            result.put(host.name().value(), host.text().value());
        }
        return Collections.unmodifiableMap(result);
    }

    private static RetryRules retry(RetryDescription retry) {
        Set<Integer> statuses = new LinkedHashSet<>();
        retry.transientStatuses().forEach(status -> statuses.add(status.value()));
        return new RetryRules(
                values(retry.transientCodes()),
                Collections.unmodifiableSet(statuses),
                values(retry.throttling()),
                values(retry.nonceUsed()),
                values(retry.clockSkew()));
    }

    private static List<String> values(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }
}
