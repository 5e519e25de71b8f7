package dev.tenon.dynamic;

import dev.tenon.dynamic.internal.request.RequestForm;
import dev.tenon.dynamic.internal.response.FailedItems;
import dev.tenon.dynamic.internal.response.ResponseTable;
import dev.tenon.dynamic.internal.service.DescribedService;
import dev.tenon.dynamic.internal.service.OperationFacts;
import dev.tenon.runtime.documentation.Authorization;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ResponseReader;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RegionParameter;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;
import java.util.Optional;

/** An operation of a description. */
final class DescribedOperation extends DynamicOperation {
    private final DescribedService<DynamicOperation> service;
    private final Operation described;
    private final RequestForm form;
    private final ResponseTable table;
    private final Optional<Protocol> protocol;

    DescribedOperation(DescribedService<DynamicOperation> service, Operation described) {
        this(service, described, RequestParameters.of(service.model().service(), described));
    }

    private DescribedOperation(
            DescribedService<DynamicOperation> service, Operation described, List<Parameter> parameters) {
        super(described.name(), OperationFacts.traits(service.model().service(), described, parameters));
        this.service = service;
        this.described = described;
        this.form =
                new RequestForm(parameters, RegionParameter.of(service.model().service(), described));
        this.table = new ResponseTable(described);
        this.protocol = OperationFacts.protocol(described);
    }

    @Override
    public Protocol protocol(Protocol ofService) {
        return protocol.orElse(ofService);
    }

    @Override
    public List<? extends ErrorCode> errors() {
        return service.errorsOf(name());
    }

    @Override
    public Optional<Authorization> authorization() {
        return OperationFacts.authorization(described);
    }

    @Override
    public OperationDocumentation documentation() {
        return OperationFacts.documentation(described);
    }

    @Override
    public boolean requiresRegion(DynamicRequest request) {
        return request.isHeld() && (super.requiresRegion(request) || form.needsRegion(request.parameters()));
    }

    @Override
    public void checkLimits(DynamicRequest request) {
        if (request.isHeld()) {
            form.checkAdvisory(request.parameters());
        }
    }

    @Override
    public void encode(DynamicRequest request, ParameterSink sink) {
        form.write(request.parameters(), request.isHeld(), sink);
        request.raw().forEach(sink::put);
    }

    @Override
    public DynamicResponse read(ResponseReader response) {
        return response(table.read(response));
    }

    @Override
    public DynamicResponse decode(StructureReader in) {
        return response(table.structure(0, in));
    }

    private DynamicResponse response(JsonValue tree) {
        List<ItemFailure> failures = described
                .outcome()
                .map(outcome -> FailedItems.of(outcome, tree, service::errorCode))
                .orElse(List.of());
        String requestId = tree.get("RequestId").map(JsonValue::text).orElse(null);
        return new DynamicResponse(name(), tree, requestId, failures);
    }
}
