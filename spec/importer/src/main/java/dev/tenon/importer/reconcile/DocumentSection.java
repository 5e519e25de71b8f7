package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.DocumentFacts.Authorization;
import dev.tenon.importer.facts.DocumentFacts.Link;
import dev.tenon.importer.facts.DocumentFacts.Resource;
import dev.tenon.importer.facts.DocumentFacts.Sample;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes notes, links, permissions and samples. Which operation or document a link leads to and what a caller must be allowed to do are
 * facts; the words of notes and links and whole samples belong to the authors of the documents.
 */
final class DocumentSection {
    private final Settings settings;
    private final Predicate<String> described;
    private final Report report;

    DocumentSection(Settings settings, Predicate<String> described, Report report) {
        this.settings = settings;
        this.described = described;
        this.report = report;
    }

    void write(List<OperationFacts> sources, Mapping file) {
        if (settings.prose()) {
            put(file, "notes", notes(sources));
        }
        put(file, "links", links(sources));
        authorization(sources).ifPresent(written -> file.with("authorization", written));
        if (settings.prose()) {
            put(file, "samples", samples(sources));
        }
    }

    private static void put(Mapping file, String key, List<YamlValue> items) {
        if (!items.isEmpty()) {
            file.with(key, new Sequence(items, false));
        }
    }

    /** Two languages that have as many notes say the same ones; otherwise each note stands by itself. */
    private static List<YamlValue> notes(List<OperationFacts> sources) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        for (OperationFacts facts : sources) {
            if (!facts.source().language().isEmpty()
                    && !facts.document().notes().isEmpty()) {
                byLanguage.putIfAbsent(
                        facts.source().language(), facts.document().notes());
            }
        }
        boolean translated =
                byLanguage.values().stream().mapToInt(List::size).distinct().count() == 1;
        List<YamlValue> written = new ArrayList<>();
        byLanguage.forEach((language, notes) -> {
            for (int index = 0; index < notes.size(); index++) {
                if (translated && index < written.size()) {
                    ((Mapping) written.get(index)).with(language, YamlValue.text(notes.get(index)));
                } else {
                    written.add(YamlValue.line().with(language, YamlValue.text(notes.get(index))));
                }
            }
        });
        return written;
    }

    private List<YamlValue> links(List<OperationFacts> sources) {
        Map<String, Mapping> written = new LinkedHashMap<>();
        for (OperationFacts facts : sources) {
            for (Link link : facts.document().links()) {
                boolean operation = described.test(link.title());
                if (operation && !link.title().equals(facts.operation())) {
                    written.computeIfAbsent(
                            link.title(), name -> YamlValue.line().with("operation", YamlValue.text(name)));
                } else if (!operation && link.address().isPresent()) {
                    titled(
                            written.computeIfAbsent(
                                    link.address().get(),
                                    address -> YamlValue.line().with("document", YamlValue.text(address))),
                            facts.source().language(),
                            link.title());
                }
            }
        }
        return List.copyOf(written.values());
    }

    private void titled(Mapping link, String language, String title) {
        if (settings.prose() && !language.isEmpty() && !title.startsWith("http")) {
            Mapping titles = link.entries().get("title") instanceof Mapping known ? known : YamlValue.line();
            titles.entries().putIfAbsent(language, YamlValue.text(title));
            link.with("title", titles);
        }
    }

    private Optional<Mapping> authorization(List<OperationFacts> sources) {
        Statements<String> actions = new Statements<>();
        Optional<Authorization> first = Optional.empty();
        Place place = new Place("", 1);
        for (OperationFacts facts : sources) {
            Optional<Authorization> stated = facts.document().authorization();
            if (stated.isPresent()) {
                actions.add(facts.source(), shown(stated.get()));
                place = first.isEmpty()
                        ? new Place(facts.source().file(), stated.get().line())
                        : place;
                first = first.or(() -> stated);
            }
        }
        if (actions.disagree()) {
            report.add(
                    Disagreement.Kind.OTHER,
                    "authorization",
                    actions.describe(),
                    first.map(DocumentSection::shown).orElse(""),
                    place);
        }
        return first.map(DocumentSection::written);
    }

    private static String shown(Authorization authorization) {
        List<String> resources =
                authorization.resources().stream().map(Resource::type).toList();
        return authorization.action() + " (" + authorization.access() + ") on " + String.join(", ", resources);
    }

    private static Mapping written(Authorization authorization) {
        Mapping written = YamlValue.block().with("action", YamlValue.text(authorization.action()));
        if (!authorization.access().isEmpty()) {
            written.with("access", YamlValue.text(authorization.access()));
        }
        List<YamlValue> resources = authorization.resources().stream()
                .<YamlValue>map(resource -> {
                    Mapping type = YamlValue.line().with("type", YamlValue.text(resource.type()));
                    if (resource.required()) {
                        type.with("required", YamlValue.literal(true));
                    }
                    return resource.pattern().isEmpty()
                            ? type
                            : type.with("pattern", YamlValue.text(resource.pattern()));
                })
                .toList();
        put(written, "resources", resources);
        texts(written, "conditions", authorization.conditions());
        texts(written, "dependent", authorization.dependent());
        return written;
    }

    private static void texts(Mapping file, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            file.with(key, YamlValue.texts(texts));
        }
    }

    private static List<YamlValue> samples(List<OperationFacts> sources) {
        Set<Sample> samples = new LinkedHashSet<>();
        sources.forEach(facts -> samples.addAll(facts.document().samples()));
        return samples.stream()
                .<YamlValue>map(sample -> sample.isRequest()
                        ? YamlValue.line().with("request", YamlValue.text(sample.text()))
                        : YamlValue.line()
                                .with("response", YamlValue.text(sample.text()))
                                .with("format", YamlValue.text(sample.format())))
                .toList();
    }
}
