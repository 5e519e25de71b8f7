package dev.tenon.explorer.internal.server;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.explorer.internal.page.OperationPage;
import dev.tenon.explorer.internal.search.SearchIndex;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the page asks for to read: the service, lists, operations and codes. */
public final class Pages implements Handler {
    private static final int MOST_LINES = 100;

    private final ApiModel model;
    private final JsonValue target;
    private final Assets assets = Assets.load();
    private final ErrorCentre errors;
    private final SearchIndex search;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /**
     * The pages of a description.
     *
     * @param errors its codes
     * @param target where calls go, as the page shows it
     */
    public Pages(ApiModel model, ErrorCentre errors, JsonValue target) {
        this.model = model;
        this.target = target;
        this.errors = errors;
        this.search = SearchIndex.of(model, errors);
        model.operations().forEach(operation -> operations.put(operation.name(), operation));
    }

    @Override
    public Reply reply(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Reply.sentence(405, "This address accepts GET only.");
        }
        return switch (request.path()) {
            case "api/service" -> Reply.json(service());
            case "api/search" ->
                Reply.json(search.find(
                        request.text("words"), request.number("offset", Integer.MAX_VALUE), lines(request)));
            case "api/codes" ->
                Reply.json(search.findCodes(
                        request.text("words"), request.number("offset", Integer.MAX_VALUE), lines(request)));
            case "api/operation" -> operation(request.text("name"));
            case "api/code" ->
                errors.page(request.text("code"))
                        .map(Reply::json)
                        .orElseGet(() -> Reply.sentence(404, "This code is not documented."));
            default -> assets.file(request.path()).orElseGet(() -> Reply.sentence(404, "There is no such page."));
        };
    }

    private static int lines(Request request) {
        return request.number("most", MOST_LINES);
    }

    private JsonValue service() {
        return new Members()
                .put("name", model.service().name())
                .put("title", model.service().title())
                .put("version", model.service().version())
                .put("operations", operations.size())
                .put("codes", errors.codes().size())
                .put("target", target)
                .build();
    }

    private Reply operation(String name) {
        Operation operation = operations.get(name);
        return operation == null
                ? Reply.sentence(404, "The description has no such operation.")
                : Reply.json(OperationPage.of(model, operation));
    }
}
