package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.Source;
import dev.tenon.spec.model.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything the description says of one operation. */
public final class OperationPage {
    private OperationPage() {}

    /** The page of an operation. */
    public static JsonValue of(ApiModel model, Operation operation) {
        Retries retries = Retries.of(model.protocol(operation).retry());
        Members members = new Members()
                .put("name", operation.name())
                .put("method", operation.methodName())
                .put("summary", operation.summary())
                .put("deprecation", operation.deprecation())
                .texts("methods", operation.methods())
                .texts("protocols", operation.protocols())
                .flag("idempotent", operation.idempotent())
                .flag("unsigned", !operation.signed())
                .put("clientToken", operation.clientToken())
                .put("dryRun", operation.dryRun())
                .texts("pages", styles(operation.pagination()))
                .list("waiters", operation.waiters(), OperationPage::waiter)
                .list("parameters", operation.parameters(), Parameters::of)
                .put("structures", structures(operation))
                .list("response", operation.response(), new Fields()::of)
                .list("errors", operation.errors(), code -> Errors.of(code, retries))
                .list("commonErrors", model.service().commonErrors(), code -> Errors.of(code, retries))
                .put("enumerations", enumerations(model, operation))
                .list("sources", operation.sources(), OperationPage::source);
        operation.outcome().ifPresent(outcome -> members.put("outcome", outcome(outcome)));
        Documents.addTo(members, operation.documentation());
        return members.build();
    }

    private static JsonValue outcome(Outcome outcome) {
        return new Members()
                .put("items", outcome.items())
                .put("success", outcome.success())
                .put("code", outcome.code())
                .put("message", outcome.message())
                .put("subject", outcome.subject())
                .build();
    }

    private static List<String> styles(Optional<Pagination> pagination) {
        List<String> styles = new ArrayList<>();
        pagination.ifPresent(paged -> {
            paged.token().ifPresent(style -> styles.add(style.request()));
            paged.pages().ifPresent(style -> styles.add(style.number()));
            paged.offset().ifPresent(style -> styles.add(style.start()));
        });
        return styles;
    }

    private static JsonValue waiter(Waiter waiter) {
        return new Members()
                .put("name", waiter.name())
                .put("method", waiter.methodName())
                .texts("success", waiter.success())
                .build();
    }

    /** The members of the structures that the parameters lead to, by the names of these. */
    private static JsonValue structures(Operation operation) {
        Members named = new Members();
        RequestStructure.reachedFrom(operation.parameters().stream())
                .forEach(structure -> named.list(structure.name(), structure.members(), Parameters::of));
        return named.build();
    }

    private static JsonValue enumerations(ApiModel model, Operation operation) {
        Set<String> used = EnumerationNames.of(operation);
        Members named = new Members();
        for (Enumeration enumeration : model.service().enumerations()) {
            if (!used.contains(enumeration.name())) {
                continue;
            }
            named.list(
                    enumeration.name(),
                    enumeration.values(),
                    value -> new Members()
                            .put("value", value.value())
                            .put("text", value.text())
                            .build());
        }
        return named.build();
    }

    private static JsonValue source(Source source) {
        return new Members()
                .put("id", source.id())
                .put("document", source.document())
                .put("language", source.language())
                .put("date", source.date())
                .build();
    }
}
