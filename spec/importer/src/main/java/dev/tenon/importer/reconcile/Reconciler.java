package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes one description of what several sources say about an operation, and tells where they disagree. The newer a kind of source, the
 * more its word counts: API metadata of a product, metadata of an operation, help site, pages without anchors, pages with anchors, pages without examples.
 */
public final class Reconciler {
    private final Settings settings;
    private final ServiceSuccess success;
    private final Predicate<String> described;

    /**
     * Prepares.
     *
     * @param settings what the descriptions carry
     * @param success the rule in the service file
     * @param described whether a name is that of a described operation, to which documents may refer
     */
    public Reconciler(Settings settings, ServiceSuccess success, Predicate<String> described) {
        this.settings = settings;
        this.success = success;
        this.described = described;
    }

    /**
     * A description and the doubts about it.
     *
     * @param operation the operation
     * @param description the description
     * @param disagreements where the sources disagree
     */
    public record Result(String operation, Mapping description, List<Disagreement> disagreements) {}

    /** Writes the structures that parameters and fields name, of which a source says all. */
    public Result types(TypeFacts source) {
        Report report = new Report("types");
        Mapping types = new ResponseSection(settings, report, false).types(source);
        new ParameterSection(settings, report, false).types(source).entries().forEach(types::with);
        return new Result("types", types, report.list());
    }

    /** Reconciles the sources of one operation, of which there is at least one. */
    public Result reconcile(List<OperationFacts> sources) {
        List<OperationFacts> named = named(sources);
        String operation = named.get(0).operation();
        Report report = new Report(operation);
        Mapping parameters = new ParameterSection(settings, report, true).write(pagesFirst(named));
        Mapping response = new ResponseSection(settings, report, true).write(named);
        Mapping errors = new ErrorSection(settings, report).write(named);
        Traits traits = new Traits(parameters, response, named);

        Mapping file = YamlValue.block().with("operation", YamlValue.text(operation));
        if (settings.prose()) {
            summary(file, named);
        }
        single(file, "methods", named.stream().map(facts -> facts.call().methods()));
        single(file, "protocols", named.stream().map(facts -> facts.call().protocols()));
        if (named.stream().anyMatch(facts -> facts.call().deprecated())) {
            file.with("deprecated", YamlValue.literal(true));
        }
        new ProtocolKeys(success, report).write(named, file);
        traits.head(operation, file);
        file.with("sources", sources(named));
        new DocumentSection(settings, described, report).write(named, file);
        optional(file, "parameters", parameters);
        root(file, operation, named, report);
        optional(file, "response", response);
        traits.tail(file);
        optional(file, "errors", errors);
        return new Result(operation, file, report.list());
    }

    private static void optional(Mapping file, String key, Mapping section) {
        if (!section.entries().isEmpty()) {
            file.with(key, section);
        }
    }

    /** Puts the sources in order and gives each a short name of its own. */
    private static List<OperationFacts> named(List<OperationFacts> sources) {
        List<OperationFacts> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparingInt(
                        (OperationFacts facts) -> -facts.source().authority())
                .thenComparing(facts -> facts.source().language(), Comparator.reverseOrder())
                .thenComparing(facts -> facts.source().document()));
        List<OperationFacts> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (OperationFacts facts : sorted) {
            FactSource source = facts.source();
            String base = switch (source.authority()) {
                case FactSource.API_DOCS -> "api-docs";
                case FactSource.METADATA -> "metadata";
                case FactSource.HELP -> "help-" + edition(source);
                default -> "page-" + edition(source);
            };
            String id = base;
            for (int number = 2; !taken.add(id); number++) {
                id = base + "-" + number;
            }
            named.add(facts.withSource(source.withId(id)));
        }
        return named;
    }

    /** Returns the tag in a name such as {@code AddTags.izh.md}, or the language. */
    private static String edition(FactSource source) {
        String[] pieces = source.document().split("\\.", -1);
        return pieces.length == 3 && pieces[1].matches("[a-z]{2,3}") ? pieces[1] : source.language();
    }

    /** Pages order parameters for people; metadata sorts them. */
    private static List<OperationFacts> pagesFirst(List<OperationFacts> sources) {
        List<OperationFacts> ordered = new ArrayList<>(sources);
        ordered.sort(Comparator.comparing(facts -> facts.source().isPage() ? 0 : 1));
        return ordered;
    }

    private static Mapping sources(List<OperationFacts> named) {
        Mapping section = YamlValue.block();
        for (OperationFacts facts : named) {
            Mapping source = YamlValue.line()
                    .with("document", YamlValue.text(facts.source().document()));
            if (!facts.source().language().isEmpty()) {
                source.with("language", YamlValue.text(facts.source().language()));
            }
            section.with(facts.source().id(), source);
        }
        return section;
    }

    private static void summary(Mapping file, List<OperationFacts> named) {
        Mapping summary = YamlValue.line();
        for (OperationFacts facts : named) {
            String text = Texts.oneLine(facts.summary());
            if (!text.isEmpty()) {
                summary.entries().putIfAbsent(facts.source().language(), YamlValue.text(text));
            }
        }
        if (!summary.entries().isEmpty()) {
            file.with("summary", summary);
        }
    }

    /** One of two says something; both is usual. */
    private static void single(Mapping file, String key, Stream<Set<String>> named) {
        named.filter(names -> names.size() == 1).findFirst().ifPresent(names -> file.with(key, YamlValue.texts(names)));
    }

    /**
     * Writes the XML root where it is not the usual one and all well-formed examples agree on it. An example with the root of another
     * operation was copied from there.
     */
    private void root(Mapping file, String operation, List<OperationFacts> named, Report report) {
        Statements<String> roots = new Statements<>();
        named.forEach(facts -> facts.rootName().ifPresent(root -> roots.add(facts.source(), root)));
        String usual = operation + "Response";
        String agreed = roots.agreed().filter(root -> !isOfAnother(root)).orElse(usual);
        if (roots.disagree() || !roots.agreed().orElse(usual).equals(usual)) {
            report.add(Disagreement.Kind.OTHER, "XML root", roots.describe(), agreed, place(named));
        }
        if (!agreed.equals(usual)) {
            file.with("root", YamlValue.text(agreed));
        }
        actions(operation, named, report);
    }

    private boolean isOfAnother(String root) {
        return root.endsWith("Response") && described.test(root.substring(0, root.length() - "Response".length()));
    }

    private static Place place(List<OperationFacts> named) {
        return named.stream()
                .filter(facts -> facts.rootName().isPresent())
                .map(facts -> new Place(facts.source().file(), 1))
                .findFirst()
                .orElse(new Place("", 1));
    }

    /** Tells of pages whose row of Action names another operation. */
    private static void actions(String operation, List<OperationFacts> named, Report report) {
        for (OperationFacts facts : named) {
            facts.parameters().stream()
                    .filter(parameter -> parameter.name().equals("Action"))
                    .filter(parameter -> !parameter.example().isEmpty()
                            && !parameter.example().equals(operation))
                    .forEach(parameter -> report.add(
                            Disagreement.Kind.OTHER,
                            "Action",
                            facts.source().id() + " says " + Texts.excerpt(parameter.example()),
                            operation,
                            new Place(facts.source().file(), parameter.line())));
        }
    }
}
