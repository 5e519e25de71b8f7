package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.testkit.internal.check.ErrorTable;
import dev.tenon.testkit.internal.check.OperationCheck;
import dev.tenon.testkit.internal.check.PublicParameters;
import dev.tenon.testkit.internal.request.MalformedRequestException;
import dev.tenon.testkit.internal.request.RequestReader;
import dev.tenon.testkit.internal.response.ErrorResponse;
import dev.tenon.testkit.internal.response.ItemErrors;
import dev.tenon.testkit.internal.response.PlausibleResponse;
import dev.tenon.testkit.internal.response.ResponseWriter;
import dev.tenon.testkit.internal.response.StatedCode;
import dev.tenon.testkit.internal.scenario.Content;
import dev.tenon.testkit.internal.scenario.Delivery;
import dev.tenon.testkit.internal.scenario.Scenarios;
import dev.tenon.testkit.internal.scenario.Step;
import dev.tenon.testkit.internal.simulation.CheckedCall;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import dev.tenon.testkit.simulation.Simulation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Decides the response to a request by these checks, in order: whether it can be read; action and version; the caller's
 * identity; the operation and its HTTP method; the scenario; the operation's parameters; the simulation, or an example
 * response.
 */
final class Responder {
    private static final int LONGEST_NAME = 100;
    private static final Step USUAL = new Step(new Content.Usual(), Delivery.USUAL);

    private final ApiModel model;
    private final Function<ReceivedRequest, Optional<Refusal>> identity;
    private final Simulation simulation;
    private final Scenarios scenarios;
    private final Journal journal;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, OperationCheck> checks = new ConcurrentHashMap<>();

    Responder(
            ApiModel model,
            Function<ReceivedRequest, Optional<Refusal>> identity,
            Simulation simulation,
            Scenarios scenarios,
            Journal journal) {
        this.model = model;
        this.identity = identity;
        this.simulation = simulation;
        this.scenarios = scenarios;
        this.journal = journal;
        model.operations().forEach(operation -> operations.put(operation.name(), operation));
    }

    Reply respond(String method, String target, Map<String, String> headers, String body) {
        String requestId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        try {
            return respond(RequestReader.read(method, target, headers, body), requestId);
        } catch (MalformedRequestException e) {
            Refusal refusal = PublicParameters.unreadable(model, String.valueOf(e.getMessage()));
            ReceivedRequest unread =
                    new ReceivedRequest(method, target, new TreeMap<>(), new TreeMap<>(), headers, body);
            journal.refused("", unread, refusal, requestId);
            return error(
                    refusal, model.service().protocol(), model.service().defaultFormat(), requestId, Delivery.USUAL);
        }
    }

    private Reply respond(ReceivedRequest request, String requestId) {
        String name = PublicParameters.action(request, model).orElse("");
        Operation operation = operations.get(name);
        Optional<Refusal> refusal = PublicParameters.check(request, model);
        if (refusal.isEmpty() && operation == null) {
            journal.unexpected(name.substring(0, Math.min(name.length(), LONGEST_NAME)) + " is not described");
            refusal = Optional.of(PublicParameters.unknownAction(model));
        }
        boolean signed = operation == null || operation.signed();
        refusal = refusal.or(() -> signed ? identity.apply(request) : Optional.empty());
        if (refusal.isEmpty() && operation != null && !operation.methods().contains(request.method())) {
            refusal = Optional.of(PublicParameters.unsupportedMethod(model));
        }
        if (refusal.isPresent() || operation == null) {
            Refusal reason = refusal.orElseThrow();
            journal.refused(name, request, reason, requestId);
            Protocol protocol = operation == null ? model.service().protocol() : model.protocol(operation);
            return error(reason, protocol, PublicParameters.format(request, model), requestId, Delivery.USUAL);
        }
        return play(operation, request, requestId);
    }

    private Reply play(Operation operation, ReceivedRequest request, String requestId) {
        ResponseFormat format = PublicParameters.format(request, model);
        Optional<Step> planned = scenarios.next(operation.name(), request);
        if (planned.isEmpty()) {
            journal.unexpected(operation.name() + " was called without a scenario");
        }
        Step step = planned.orElse(USUAL);
        Content content = content(step, operation, request);
        Protocol protocol = model.protocol(operation);
        Reply reply;
        Optional<String> code = Optional.empty();
        List<String> itemCodes = List.of();
        if (content instanceof Content.Failure error) {
            code = Optional.of(error.refusal().code());
            reply = error(error.refusal(), protocol, format, requestId, step.delivery());
        } else if (content instanceof Content.Raw raw) {
            code = StatedCode.in(raw.status(), raw.body(), protocol);
            reply = new Reply(raw.status(), raw.contentType(), raw.body(), requestId, step.delivery());
        } else {
            Map<String, ?> values = content instanceof Content.Values given ? given.values() : Map.of();
            String body = ResponseWriter.success(operation, protocol, values, requestId, format);
            itemCodes = ItemErrors.of(operation, values);
            reply = new Reply(200, ResponseWriter.contentType(format), body, requestId, step.delivery());
        }
        journal.note(new RecordedCall(
                operation.name(),
                request,
                reply.status(),
                code,
                itemCodes,
                requestId,
                check(operation).undocumented(request)));
        return reply;
    }

    private Content content(Step step, Operation operation, ReceivedRequest request) {
        if (step.content() instanceof Content.Computed computed) {
            return new Content.Values(computed.values().apply(request));
        }
        return step.content() instanceof Content.Usual ? usual(operation, request) : step.content();
    }

    private Content usual(Operation operation, ReceivedRequest request) {
        Optional<Refusal> refusal = check(operation).check(request);
        if (refusal.isPresent()) {
            return new Content.Failure(refusal.get());
        }
        List<String> passed = model.service().dryRunCodes();
        boolean checkOnly = operation
                .dryRun()
                .flatMap(request::parameter)
                .filter("true"::equals)
                .isPresent();
        if (checkOnly && !passed.isEmpty()) {
            return new Content.Failure(new Refusal(passed.get(0), 400, "The request is valid, and was only checked."));
        }
        Optional<SimulatedOperation> simulated = simulation.operation(operation.name());
        if (simulated.isEmpty()) {
            return new Content.Values(PlausibleResponse.of(operation, model.protocol(operation), request));
        }
        ErrorTable errors = ErrorTable.of(model, operation);
        SimulatedResponse response = simulated.get().respond(new CheckedCall(request, model.service(), errors));
        return response instanceof SimulatedResponse.Failure failure
                ? new Content.Failure(failure.refusal())
                : new Content.Values(((SimulatedResponse.Success) response).values());
    }

    private OperationCheck check(Operation operation) {
        return checks.computeIfAbsent(operation.name(), name -> new OperationCheck(model, operation));
    }

    private Reply error(
            Refusal refusal, Protocol protocol, ResponseFormat format, String requestId, Delivery delivery) {
        String host = model.service().endpoints().central().orElse("localhost");
        ErrorResponse response = new ErrorResponse(requestId, host, refusal.code(), refusal.message());
        return new Reply(
                refusal.status(),
                ResponseWriter.contentType(format),
                ResponseWriter.error(response, protocol, format),
                requestId,
                delivery);
    }
}
