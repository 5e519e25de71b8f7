package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.spec.rules.JavaNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes the service file: name, version, protocol and endpoints. */
final class ServiceFile {
    private static final Set<String> KNOWN = Set.of("member", "entry");

    private static final String NO_VERSION = "0000-00-00";

    private final Model model;
    private final Consumer<String> told;

    /**
     * Prepares.
     *
     * @param told takes a line for what the model does not say
     */
    ServiceFile(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
    }

    /**
     * Writes the file.
     *
     * @param operations the names of the operations
     * @param wrappers steps of parameter names that do not show in Java
     * @param types the structures that parameters and fields name
     */
    Mapping write(Set<String> operations, Set<String> wrappers, Mapping types) {
        Node service = model.service();
        Node traits = service.get("traits");
        Mapping protocol =
                YamlValue.block().with("extends", YamlValue.text(model.isEc2() ? "aws-ec2-query" : "aws-query"));
        if (!KNOWN.containsAll(wrappers)) {
            Set<String> all = new TreeSet<>(wrappers);
            all.addAll(KNOWN);
            protocol.with("request", YamlValue.line().with("wrappers", YamlValue.texts(all)));
        }
        String signingName = traits.get("aws.auth#sigv4").get("name").text();
        if (!signingName.isEmpty()) {
            protocol.with("signingName", YamlValue.text(signingName));
        }
        Mapping file = YamlValue.block()
                .with("tenon", YamlValue.literal(1))
                .with("service", YamlValue.text(name()))
                .with("version", YamlValue.text(version()))
                .with("defaultFormat", YamlValue.text("xml"))
                .with("protocol", protocol)
                .with("endpoints", endpoints(traits));
        if (!types.entries().isEmpty()) {
            file.with("types", types);
        }
        return file.with("operations", YamlValue.texts(operations));
    }

    private String version() {
        String version = model.service().get("version").text();
        if (version.isEmpty()) {
            told.accept("the model has no version; write the one that every call sends into service.yaml");
        }
        return version.isEmpty() ? NO_VERSION : version;
    }

    private String name() {
        String id = model.service()
                .get("traits")
                .get("aws.api#service")
                .get("sdkId")
                .text()
                .replaceAll("[^A-Za-z0-9]", "");
        String name = id.isEmpty() ? JavaNames.type(model.name()) : id;
        String short40 = name.length() > 40 ? name.substring(0, 40) : name;
        return Character.toUpperCase(short40.charAt(0)) + short40.substring(1);
    }

    /** Hosts that the tests of the endpoint rules tell; without any, those of the usual pattern. */
    private Mapping endpoints(Node traits) {
        Map<String, String> hosts = new TreeMap<>();
        for (Node test :
                traits.get("smithy.rules#endpointTests").get("testCases").items()) {
            Node params = test.get("params");
            String url = test.get("expect").get("endpoint").get("url").text();
            boolean usual = !params.get("UseFIPS").text().equals("true")
                    && !params.get("UseDualStack").text().equals("true")
                    && !params.has("Endpoint");
            if (usual && params.has("Region") && url.matches("https://[A-Za-z0-9.-]+")) {
                hosts.put(params.get("Region").text(), url.substring("https://".length()));
            }
        }
        Mapping endpoints = YamlValue.block();
        List<String> distinct = hosts.values().stream().distinct().toList();
        String prefix = traits.get("aws.api#service").get("endpointPrefix").text();
        String host = (prefix.isEmpty() ? model.name().toLowerCase(Locale.ROOT).replace('_', '-') : prefix);
        if (distinct.isEmpty()
                || hosts.entrySet().stream().anyMatch(each -> each.getValue().contains(each.getKey()))) {
            endpoints.with("pattern", YamlValue.text(host + ".{region}.amazonaws.com"));
        } else {
            endpoints.with("default", YamlValue.text(distinct.get(0)));
        }
        if (!hosts.isEmpty()) {
            Mapping regions = YamlValue.block();
            hosts.forEach((region, each) -> regions.with(region, YamlValue.text(each)));
            endpoints.with("regions", regions);
        }
        return endpoints;
    }
}
