package dev.tenon.spec.rules;

import dev.tenon.spec.description.DocumentationDescription;
import dev.tenon.spec.description.DocumentationDescription.AuthorizationDescription;
import dev.tenon.spec.description.DocumentationDescription.LinkDescription;
import dev.tenon.spec.description.DocumentationDescription.ResourceDescription;
import dev.tenon.spec.description.DocumentationDescription.SampleDescription;
import dev.tenon.spec.description.DocumentationDescription.StatementDescription;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.Documentation.Access;
import dev.tenon.spec.model.Documentation.Authorization;
import dev.tenon.spec.model.Documentation.Link;
import dev.tenon.spec.model.Documentation.Resource;
import dev.tenon.spec.model.Documentation.Sample;
import dev.tenon.spec.model.Documentation.Statement;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds notes, links, samples, permissions, and statements of single documents. */
final class DocumentationRules {
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21\\x23-\\x3B\\x3D\\x3F-\\x7E]{1,2000}");
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{1,60}:[A-Za-z0-9*]{1,120}");

    private final Subjects subjects;
    private final Provenance provenance;
    private final Diagnostics diagnostics;

    DocumentationRules(Subjects subjects, Provenance provenance, Diagnostics diagnostics) {
        this.subjects = subjects;
        this.provenance = provenance;
        this.diagnostics = diagnostics;
    }

    Documentation build(DocumentationDescription described) {
        return new Documentation(
                described.notes().stream().map(LocalizedText::new).toList(),
                described.links().stream().map(this::link).toList(),
                described.samples().stream().map(this::sample).toList(),
                described.authorization().map(this::authorization),
                described.statements().stream().map(this::statement).toList());
    }

    private Statement statement(StatementDescription statement) {
        subjects.require(statement.about());
        return new Statement(
                statement.about().value(),
                statement.type().map(Located::value),
                statement.required().map(Located::value),
                statement.example().map(Located::value),
                new LocalizedText(statement.text()),
                provenance.check(statement.from()));
    }

    private Link link(LinkDescription link) {
        link.document().ifPresent(document -> {
            if (!ADDRESS.matcher(document.value()).matches()) {
                String message = "a document must be an http:// or https:// address without spaces, quotes or"
                        + " angle brackets, found " + Printable.quote(document.value());
                diagnostics.error(Rule.WRONG_VALUE, document.location(), message + "; correct it");
            }
        });
        return new Link(
                new LocalizedText(link.title()),
                link.operation().map(Located::value),
                link.document().map(Located::value));
    }

    private Sample sample(SampleDescription sample) {
        return new Sample(
                new LocalizedText(sample.title()),
                sample.request().map(Located::value),
                sample.response().map(Located::value),
                sample.format().flatMap(format -> one(format, "format", ResponseFormat.values())));
    }

    private Authorization authorization(AuthorizationDescription described) {
        action(described.action());
        described.dependent().forEach(this::action);
        Set<String> types = new HashSet<>();
        for (ResourceDescription resource : described.resources()) {
            if (!types.add(resource.type().value())) {
                String message = "the resource type "
                        + Printable.quote(resource.type().value()) + " is listed twice; remove one";
                diagnostics.error(Rule.DOES_NOT_FIT, resource.type().location(), message);
            }
        }
        return new Authorization(
                described.action().value(),
                described.access().flatMap(access -> one(access, "access", Access.values())),
                described.resources().stream()
                        .map(resource -> new Resource(
                                resource.type().value(),
                                resource.required(),
                                resource.pattern().map(Located::value)))
                        .toList(),
                described.conditions().stream().map(Located::value).toList(),
                described.dependent().stream().map(Located::value).toList());
    }

    private void action(Located<String> action) {
        if (!action.value().isEmpty() && !ACTION.matcher(action.value()).matches()) {
            String message = "an action has the form 'ecs:AttachKeyPair', found " + Printable.quote(action.value());
            diagnostics.error(Rule.WRONG_VALUE, action.location(), message + "; correct it");
        }
    }

    private <E extends Enum<E>> Optional<E> one(Located<String> text, String key, E[] values) {
        List<String> names = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(text.value());
        if (index < 0) {
            String message = "'" + key + "' is one of " + names.stream().collect(Collectors.joining(", ")) + "; found "
                    + Printable.quote(text.value());
            diagnostics.error(Rule.WRONG_VALUE, text.location(), message);
        }
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }
}
