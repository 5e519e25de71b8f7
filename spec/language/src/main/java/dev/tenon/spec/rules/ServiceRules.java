package dev.tenon.spec.rules;

import dev.tenon.spec.description.NamedText;
import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.description.ServiceDescription.EndpointsDescription;
import dev.tenon.spec.model.Endpoints;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Service;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds the service without its operations. */
final class ServiceRules {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,39}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62})){0,126}(:[0-9]{1,5})?");
    private static final int LARGEST_PORT = 65_535;
    private static final String REGION = "{region}";
    private static final Endpoints NOWHERE =
            new Endpoints(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Optional.empty());
    private final ErrorCodes errorCodes;
    private final Enumerations enumerations;
    private final NamedStructures structures;
    private final RequestStructures requestStructures;
    private final Provenance provenance;
    private final Diagnostics diagnostics;

    ServiceRules(
            ErrorCodes errorCodes,
            Enumerations enumerations,
            NamedStructures structures,
            RequestStructures requestStructures,
            Provenance provenance,
            Diagnostics diagnostics) {
        this.structures = structures;
        this.requestStructures = requestStructures;
        this.enumerations = enumerations;
        this.errorCodes = errorCodes;
        this.provenance = provenance;
        this.diagnostics = diagnostics;
    }

    Service build(ServiceDescription service) {
        checkName(NAME, service.service(), "service", "letters and digits, beginning with an upper-case letter");
        checkName(VERSION, service.version(), "version", "letters, digits, '.', '_' and '-'");
        Protocol protocol = protocol(service);
        Zones zones = new Zones(service.zone(), diagnostics);
        zones.check();
        String enclosing = service.service().value() + "Request";
        return new Service(
                service.service().value(),
                new LocalizedText(service.title()),
                service.version().value(),
                service.defaultFormat().map(this::format).orElse(ResponseFormat.XML),
                service.endpoints().map(this::endpoints).orElse(NOWHERE),
                protocol,
                ProtocolRules.values(service.dryRunPassed()),
                enumerations.all(),
                structures.all(),
                requestStructures.all(),
                new Requests(
                                provenance,
                                protocol.request().wrappers(),
                                enumerations,
                                requestStructures,
                                new Glossary(service.glossary()),
                                LimitKinds.isAdvisory(service.limits(), false, diagnostics),
                                zones,
                                diagnostics)
                        .build(service.parameters(), enclosing, List.of()),
                errorCodes.build(service.errors(), provenance),
                service.operations().stream()
                        .map(operation -> operation.name().value())
                        .toList(),
                Provenance.sources(service.sources()));
    }

    private void checkName(Pattern pattern, Located<String> name, String key, String takes) {
        boolean missing = name.value().isEmpty();
        if (!missing && !pattern.matcher(name.value()).matches()) {
            String message = "'" + key + "' cannot be " + Printable.quote(name.value()) + "; use " + takes;
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

    private Protocol protocol(ServiceDescription service) {
        if (service.protocol().success().isEmpty()
                && service.protocol().failure().isEmpty()) {
            new SuccessWarnings(diagnostics).check(service.errors());
        }
        return new ProtocolRules(diagnostics).ofService(service.protocol());
    }

    private Endpoints endpoints(EndpointsDescription endpoints) {
        endpoints.central().ifPresent(host -> checkHost(host, host.value()));
        endpoints.pattern().ifPresent(this::checkPattern);
        return new Endpoints(
                endpoints.central().map(Located::value),
                endpoints.pattern().map(Located::value),
                hosts(endpoints.regions()),
                hosts(endpoints.vpcRegions()),
                endpoints.regionParameter().map(Located::value));
    }

    private void checkPattern(Located<String> pattern) {
        if (!pattern.value().contains(REGION)) {
            String message = "'pattern' does not contain {region}; write, for example, 'ecs.{region}.example.com'";
            diagnostics.error(Rule.ENDPOINT, pattern.location(), message);
            return;
        }
        checkHost(pattern, pattern.value().replace(REGION, "region"));
    }

    private void checkHost(Located<String> host, String text) {
        int colon = text.indexOf(':');
        if (!HOST.matcher(text).matches()) {
            String message = "an endpoint is a host name without scheme, path or user, found "
                    + Printable.quote(host.value()) + "; correct it";
            diagnostics.error(Rule.ENDPOINT, host.location(), message);
        } else if (colon > 0 && !isPort(Integer.parseInt(text.substring(colon + 1)))) {
            String message = "a port must be from 1 to " + LARGEST_PORT + ", found " + Printable.quote(host.value());
            diagnostics.error(Rule.ENDPOINT, host.location(), message + "; correct it");
        }
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LARGEST_PORT;
    }

    private Map<String, String> hosts(List<NamedText> hosts) {
        Map<String, String> result = new LinkedHashMap<>();
        for (NamedText host : hosts) {
            checkHost(host.text(), host.text().value());
            result.put(host.name().value(), host.text().value());
        }
        return Collections.unmodifiableMap(result);
    }
}
