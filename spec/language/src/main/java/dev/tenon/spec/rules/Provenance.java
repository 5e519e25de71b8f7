package dev.tenon.spec.rules;

import dev.tenon.spec.description.SourceDescription;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.Source;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that a file may name in {@code from}: its own and those of the service. */
final class Provenance {
    private final Diagnostics diagnostics;
    private final Map<String, SourceLocation> declared = new LinkedHashMap<>();
    private final boolean unreadable;

    private Provenance(boolean unreadable, Diagnostics diagnostics) {
        this.unreadable = unreadable;
        this.diagnostics = diagnostics;
    }

    /** The documents of a service; when its file could not be read whole and declares none, any name is accepted. */
    static Provenance of(List<SourceDescription> ofService, boolean complete, Diagnostics diagnostics) {
        Provenance provenance = new Provenance(!complete && ofService.isEmpty(), diagnostics);
        provenance.declare(ofService);
        return provenance;
    }

    /** These documents with those of an operation. */
    Provenance with(List<SourceDescription> ofOperation, boolean complete) {
        boolean unknown = unreadable || (!complete && ofOperation.isEmpty());
        Provenance provenance = new Provenance(unknown, diagnostics);
        provenance.declared.putAll(declared);
        provenance.declare(ofOperation);
        return provenance;
    }

    private void declare(List<SourceDescription> sources) {
        for (SourceDescription source : sources) {
            SourceLocation first =
                    declared.putIfAbsent(source.id().value(), source.id().location());
            if (first != null) {
                String message =
                        "the source " + Printable.quote(source.id().value()) + " is already declared; rename this one";
                diagnostics.error(Rule.DUPLICATE_DECLARATION, source.id().location(), first, message);
            }
        }
    }

    /** Returns the identifiers; reports those that name no declared source. */
    List<String> check(List<Located<String>> from) {
        for (Located<String> id : from) {
            if (!unreadable && !declared.containsKey(id.value())) {
                String suggestion = diagnostics.isFull() ? "" : Suggestions.didYouMean(id.value(), declared.keySet());
                String message = "no source " + Printable.quote(id.value()) + " is declared"
                        + (suggestion.isEmpty() ? "; add it to 'sources'" : suggestion);
                diagnostics.error(Rule.UNKNOWN_REFERENCE, id.location(), message);
            }
        }
        return from.stream().map(Located::value).toList();
    }

    static List<Source> sources(List<SourceDescription> sources) {
        return sources.stream()
                .map(source -> new Source(source.id().value(), source.document(), source.language(), source.date()))
                .toList();
    }
}
