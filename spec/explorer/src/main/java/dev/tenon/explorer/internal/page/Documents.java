package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.LocalizedText;
import java.util.Locale;

/** Notes, links, samples, permissions, and what single documents say otherwise. */
final class Documents {
    private Documents() {}

    static void addTo(Members page, Documentation documents) {
        page.list("notes", documents.notes(), Documents::note)
                .list("links", documents.links(), Documents::link)
                .list("samples", documents.samples(), Documents::sample)
                .list("statements", documents.statements(), Documents::statement);
        documents.authorization().ifPresent(allowed -> page.put("authorization", authorization(allowed)));
    }

    private static JsonValue note(LocalizedText text) {
        return new Members().put("text", text).build();
    }

    /** Only addresses of the web are given out: a description could name a script. */
    private static JsonValue link(Documentation.Link link) {
        return new Members()
                .put("title", link.title())
                .put("operation", link.operation())
                .put("address", link.address().filter(Documents::isOfTheWeb))
                .build();
    }

    private static boolean isOfTheWeb(String address) {
        String folded = address.toLowerCase(Locale.ROOT);
        return folded.startsWith("https://") || folded.startsWith("http://");
    }

    private static JsonValue sample(Documentation.Sample sample) {
        return new Members()
                .put("title", sample.title())
                .put("request", sample.request())
                .put("response", sample.response())
                .put("format", sample.format())
                .build();
    }

    private static JsonValue authorization(Documentation.Authorization allowed) {
        return new Members()
                .put("action", allowed.action())
                .put("access", allowed.access().map(access -> access.name().toLowerCase(Locale.ROOT)))
                .list(
                        "resources",
                        allowed.resources(),
                        resource -> new Members()
                                .put("type", resource.type())
                                .flag("required", resource.required())
                                .put("pattern", resource.pattern())
                                .build())
                .texts("conditions", allowed.conditions())
                .texts("dependent", allowed.dependent())
                .build();
    }

    private static JsonValue statement(Documentation.Statement statement) {
        Members members = new Members()
                .put("about", statement.about())
                .put("type", statement.type())
                .put("example", statement.example())
                .put("text", statement.text())
                .texts("sources", statement.sources());
        statement.required().ifPresent(required -> members.put("required", JsonValue.of(required)));
        return members.build();
    }
}
