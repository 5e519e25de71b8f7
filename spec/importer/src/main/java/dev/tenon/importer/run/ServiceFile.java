package dev.tenon.importer.run;

import dev.tenon.importer.facts.ServiceHint;
import dev.tenon.importer.reconcile.ServiceSuccess;
import dev.tenon.importer.service.Product;
import dev.tenon.importer.yaml.YamlPrinter;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a run knows about the service file: name, version, endpoints and the names of the operations. Where no source says one of the
 * first three, the file is a stub that loads, and the lines to fill in say so.
 */
final class ServiceFile {
    /** Begins a stub, which a later run with better sources may replace as long as it is untouched. */
    private static final String STUB = "# A stub: no source has values for the marked lines.\n";

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final Optional<Product> product;
    private final Map<String, String> fileNames;
    private final Collection<ServiceHint> hints;
    private final ServiceSuccess success;
    private final Mapping types;

    ServiceFile(
            Optional<Product> product,
            Map<String, String> fileNames,
            Collection<ServiceHint> hints,
            ServiceSuccess success,
            Mapping types) {
        this.types = types;
        this.product = product;
        this.fileNames = fileNames;
        this.hints = hints;
        this.success = success;
    }

    /**
     * A new service file.
     *
     * @param text the file
     * @param toFillIn the lines that a person has to fill in, each with its number
     */
    record Written(String text, List<String> toFillIn) {}

    /** Returns what the sources say for certain, to be merged into a file that is there. */
    Mapping known() {
        Mapping file = YamlValue.block();
        product.ifPresent(known -> {
            file.with("tenon", YamlValue.literal(1)).with("service", YamlValue.text(known.serviceName()));
            Mapping title = YamlValue.line();
            known.titles().forEach((language, text) -> title.with(language, YamlValue.text(text)));
            if (!title.entries().isEmpty()) {
                file.with("title", title);
            }
            if (VERSION.matcher(known.version()).matches()) {
                file.with("version", YamlValue.text(known.version()));
            }
            Mapping endpoints = endpoints(known);
            if (!endpoints.entries().isEmpty()) {
                file.with("endpoints", endpoints);
            }
        });
        protocol(file);
        types(file);
        return file.with("operations", operations());
    }

    private void protocol(Mapping file) {
        success.written()
                .ifPresent(rule -> file.with("protocol", YamlValue.block().with("success", rule)));
    }

    private void types(Mapping file) {
        if (!types.entries().isEmpty()) {
            file.with("types", types);
        }
    }

    private static Mapping endpoints(Product known) {
        Mapping endpoints = YamlValue.block();
        known.central().ifPresent(host -> endpoints.with("default", YamlValue.text(host)));
        known.pattern().ifPresent(host -> endpoints.with("pattern", YamlValue.text(host)));
        hosts(endpoints, "regions", known.regions());
        hosts(endpoints, "vpcRegions", known.vpcRegions());
        return endpoints;
    }

    private static void hosts(Mapping endpoints, String key, Map<String, String> hosts) {
        if (!hosts.isEmpty()) {
            Mapping regions = YamlValue.block();
            hosts.forEach((region, host) -> regions.with(region, YamlValue.text(host)));
            endpoints.with(key, regions);
        }
    }

    private Sequence operations() {
        List<YamlValue> operations = new ArrayList<>();
        fileNames.forEach((name, file) -> operations.add(
                name.equals(file)
                        ? YamlValue.text(name)
                        : YamlValue.line().with("name", YamlValue.text(name)).with("file", YamlValue.text(file))));
        return new Sequence(operations, false);
    }

    /** Returns the whole file; what no source says is a placeholder in a marked line. */
    Written written() {
        Mapping known = known();
        Set<String> placeholders = new TreeSet<>();
        Mapping file = YamlValue.block().with("tenon", YamlValue.literal(1));
        file.with(
                "service",
                stated(
                        known,
                        "service",
                        hint(hint -> hint.product().map(Product::serviceName)),
                        "Service",
                        placeholders));
        YamlValue title = known.entries().get("title");
        if (title != null) {
            file.with("title", title);
        }
        file.with("version", stated(known, "version", hint(ServiceHint::version), "0000-00-00", placeholders));
        file.with("endpoints", reachable(known, placeholders));
        protocol(file);
        // Documents state limits, and services outgrow them.
        file.with("limits", YamlValue.text("advisory"));
        types(file);
        file.with("operations", operations());
        return marked(YamlPrinter.print(file), placeholders);
    }

    private static YamlValue stated(
            Mapping known, String key, Optional<String> hint, String placeholder, Set<String> placeholders) {
        YamlValue value = known.entries().get(key);
        if (value != null) {
            return value;
        }
        if (hint.isEmpty()) {
            placeholders.add(key);
        }
        return YamlValue.text(hint.orElse(placeholder));
    }

    /** An endpoint for callers outside of the cloud's own network is needed in any case. */
    private YamlValue reachable(Mapping known, Set<String> placeholders) {
        Mapping endpoints = known.entries().get("endpoints") instanceof Mapping stated ? stated : YamlValue.block();
        boolean reachable = endpoints.entries().containsKey("default")
                || endpoints.entries().containsKey("pattern")
                || endpoints.entries().containsKey("regions");
        if (reachable) {
            return endpoints;
        }
        Optional<String> host = hint(ServiceHint::host).filter(Product::isHost);
        if (host.isEmpty()) {
            placeholders.add("default");
        }
        Mapping all = YamlValue.block().with("default", YamlValue.text(host.orElse("service.example.com")));
        endpoints.entries().forEach(all::with);
        return all;
    }

    /** Returns what the pages say in passing, where all that speak say the same. */
    private Optional<String> hint(Function<ServiceHint, Optional<String>> part) {
        List<String> said =
                hints.stream().map(part).flatMap(Optional::stream).distinct().toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private static Written marked(String text, Set<String> placeholders) {
        if (placeholders.isEmpty()) {
            return new Written(text, List.of());
        }
        StringBuilder marked = new StringBuilder(STUB);
        List<String> toFillIn = new ArrayList<>();
        int line = 1;
        for (String each : text.lines().toList()) {
            line++;
            String key = each.strip().replaceFirst(":.*", "");
            boolean top = !each.startsWith("   ");
            if (top && placeholders.contains(key)) {
                toFillIn.add("service.yaml:" + line + ": " + reason(key));
                marked.append(each).append("  # fill in: ").append(reason(key)).append('\n');
            } else {
                marked.append(each).append('\n');
            }
        }
        return new Written(marked.toString(), List.copyOf(toFillIn));
    }

    private static String reason(String key) {
        return switch (key) {
            case "service" -> "the prefix of the generated types, such as Ecs";
            case "version" -> "the API version sent with every call";
            default -> "the host that receives the calls";
        };
    }

    /** Returns whether a file is a stub that has not been filled in. */
    static boolean isStub(String text) {
        return text.startsWith(STUB) && text.contains("  # fill in: ");
    }
}
