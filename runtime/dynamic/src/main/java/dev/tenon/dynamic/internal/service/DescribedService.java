package dev.tenon.dynamic.internal.service;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.spec.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A described service.
 *
 * @param <O> the representation of an operation
 */
public final class DescribedService<O extends Operation<?, ?>> extends ServiceDefinition {
    private final ApiModel model;
    private final List<RequestSigner> own;
    private final ErrorCatalogue errors;
    private final Map<String, dev.tenon.spec.model.Operation> described;
    private final BiFunction<DescribedService<O>, dev.tenon.spec.model.Operation, O> maker;
    private final Map<String, O> made = new ConcurrentHashMap<>();

    /**
     * The service of a description.
     *
     * @param model the description
     * @param own signers for styles that the description names by a class
     * @param maker makes an operation, when it is asked for
     */
    public DescribedService(
            ApiModel model,
            List<RequestSigner> own,
            BiFunction<DescribedService<O>, dev.tenon.spec.model.Operation, O> maker) {
        super(
                model.service().name(),
                model.service().version(),
                endpoints(model.service().endpoints()),
                ProtocolRules.of(model.service().protocol()));
        this.model = model;
        this.own = List.copyOf(own);
        this.errors = new ErrorCatalogue(model);
        this.described = model.operations().stream()
                .collect(Collectors.toMap(dev.tenon.spec.model.Operation::name, Function.identity()));
        this.maker = maker;
    }

    private static Endpoints endpoints(dev.tenon.spec.model.Endpoints hosts) {
        return Endpoints.of(
                hosts.central().orElse(null),
                hosts.pattern().orElse(null),
                pairs(hosts.regions()),
                pairs(hosts.vpcRegions()));
    }

    private static String[] pairs(Map<String, String> hosts) {
        List<String> pairs = new ArrayList<>();
        hosts.forEach((region, host) -> {
            pairs.add(region);
            pairs.add(host);
        });
        return pairs.toArray(new String[0]);
    }

    /** The description. */
    public ApiModel model() {
        return model;
    }

    /** The codes that an operation documents itself. */
    public List<? extends ErrorCode> errorsOf(String operation) {
        return errors.table().documentedBy(operation);
    }

    @Override
    public List<RequestSigner> signers() {
        return Signers.of(model.service().protocol().signers(), own);
    }

    @Override
    public String signingName() {
        return model.service().protocol().signingName().orElse("");
    }

    @Override
    public @Nullable O operation(String name) {
        dev.tenon.spec.model.Operation found = described.get(name);
        return found == null ? null : made.computeIfAbsent(name, any -> maker.apply(this, found));
    }

    /** None: requests of all operations have one type. */
    @Override
    public @Nullable Operation<?, ?> operationOfRequest(String typeName) {
        return null;
    }

    @Override
    public ErrorCode errorCode(String raw) {
        return errors.of(raw);
    }

    @Override
    public boolean isDryRunPassed(String code) {
        return model.service().dryRunCodes().contains(code);
    }

    @Override
    public ServiceException exception(String message, ErrorDetails details) {
        return new ServiceException(message, details);
    }
}
