package dev.tenon.testkit.junit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.testkit.internal.check.ErrorTable;
import dev.tenon.testkit.internal.check.Nearest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lists the failures that {@link DocumentedErrors} selects. */
final class FailureSource implements ArgumentsProvider {
    /** Called by JUnit. */
    FailureSource() {}

    /** Called by JUnit 5.13 and later. */
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return arguments(context);
    }

    /** Called by JUnit before 5.13, which lacks the parameter type of the other method. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return arguments(context);
    }

    private static Stream<Arguments> arguments(ExtensionContext context) {
        DocumentedErrors wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), DocumentedErrors.class)
                .orElseThrow();
        Class<?>[] parameters = context.getRequiredTestMethod().getParameterTypes();
        if (parameters.length == 0 || parameters[0] != Failure.class) {
            throw new ExtensionConfigurationException("the first parameter of "
                    + context.getRequiredTestMethod().getName() + " has to be a " + Failure.class.getName());
        }
        ApiModel model = RunningEndpoint.description(
                EndpointExtension.settings(context), EndpointExtension.descriptions(context));
        List<Failure> failures = failures(model, operation(model, wanted), wanted);
        if (failures.isEmpty()) {
            throw new ExtensionConfigurationException("no documented error is left for "
                    + context.getRequiredTestMethod().getName());
        }
        return failures.stream().map(Arguments::of);
    }

    private static Operation operation(ApiModel model, DocumentedErrors wanted) {
        boolean byType = wanted.of() != void.class;
        if (byType != wanted.value().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@DocumentedErrors names its operation either as text or by its class");
        }
        String name = byType ? wanted.of().getSimpleName() : wanted.value();
        return model.operations().stream()
                .filter(operation ->
                        byType ? name.equals(operation.typeName() + "Operation") : name.equals(operation.name()))
                .findFirst()
                .orElseThrow(() ->
                        new ExtensionConfigurationException(model.service().name()
                                + " describes no operation \"" + name + "\""
                                + Nearest.to(
                                                name,
                                                model.operations().stream()
                                                        .map(Operation::name)
                                                        .toList())
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("")));
    }

    static List<Failure> failures(ApiModel model, Operation operation, DocumentedErrors wanted) {
        ErrorTable errors = ErrorTable.of(model, operation);
        Predicate<String> picked = picked(errors, wanted);
        Set<Failure> failures = new LinkedHashSet<>();
        for (FailureKind kind : wanted.kinds()) {
            switch (kind) {
                case OWN_ERROR -> failures.addAll(rows(operation, kind, operation.errors(), picked));
                case COMMON_ERROR ->
                    failures.addAll(rows(
                            operation,
                            kind,
                            model.service().commonErrors(),
                            code -> picked.test(code) && !errors.ownCodes().contains(code)));
                case THROTTLED_ONCE -> {
                    Refusal throttling = errors.throttling();
                    failures.add(failure(operation, kind, throttling));
                }
                case PARTIAL_FAILURE -> failures.addAll(partial(operation, errors, picked));
                case WEB_PAGE -> failures.add(new Failure(operation.name(), kind, "", 502, ""));
                case CLOSED_CONNECTION, RESET_CONNECTION, CUT_RESPONSE, STALLED_RESPONSE ->
                    failures.add(new Failure(operation.name(), kind, "", 0, ""));
            }
        }
        return List.copyOf(failures);
    }

    private static List<Failure> partial(Operation operation, ErrorTable errors, Predicate<String> picked) {
        if (operation.outcome().isEmpty()) {
            throw new ExtensionConfigurationException(
                    operation.name() + " documents no failures of single items, so there is no PARTIAL_FAILURE");
        }
        return errors.ownCodes().stream()
                .filter(picked)
                .map(code -> failure(operation, FailureKind.PARTIAL_FAILURE, errors.named(code)))
                .map(failure ->
                        new Failure(failure.operation(), failure.kind(), failure.code(), 200, failure.message()))
                .toList();
    }

    private static Failure failure(Operation operation, FailureKind kind, Refusal refusal) {
        return new Failure(operation.name(), kind, refusal.code(), refusal.status(), refusal.message());
    }

    private static List<Failure> rows(
            Operation operation, FailureKind kind, List<ErrorCode> codes, Predicate<String> picked) {
        List<Failure> failures = new ArrayList<>();
        for (ErrorCode code : codes) {
            if (picked.test(code.code())) {
                ErrorTable.sendable(code).forEach(refusal -> failures.add(failure(operation, kind, refusal)));
            }
        }
        return failures;
    }

    private static Predicate<String> picked(ErrorTable errors, DocumentedErrors wanted) {
        for (String pattern : Stream.concat(Stream.of(wanted.only()), Stream.of(wanted.except()))
                .toList()) {
            if (errors.codes().stream().noneMatch(code -> matches(pattern, code))) {
                throw new ExtensionConfigurationException("no documented error is called \"" + pattern + "\""
                        + Nearest.code(pattern, errors.codes())
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse(""));
            }
        }
        return code ->
                (wanted.only().length == 0 || anyMatches(wanted.only(), code)) && !anyMatches(wanted.except(), code);
    }

    private static boolean anyMatches(String[] patterns, String code) {
        return Stream.of(patterns).anyMatch(pattern -> matches(pattern, code));
    }

    private static boolean matches(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }
}
