package dev.tenon.importer.starter;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes a program that calls one operation on an embedded endpoint: one that reads, where there is one, with few parameters. */
final class FirstCallSource {
    private static final Set<ScalarKind> PLAIN =
            Set.of(ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.BOOLEAN);
    private static final List<String> READING = List.of("Describe", "List", "Get", "Query");

    private FirstCallSource() {}

    /** Returns the program; nothing if each operation needs a parameter for which no value can be made up. */
    static Optional<String> of(String packageName, ApiModel model) {
        return model.operations().stream()
                .filter(operation -> operation.deprecation().isEmpty())
                .filter(operation -> required(operation).allMatch(FirstCallSource::isPlain))
                .min(Comparator.comparing(
                                (Operation operation) -> READING.stream().noneMatch(operation.name()::startsWith))
                        .thenComparing(operation -> required(operation).count())
                        .thenComparing(Operation::name))
                .map(operation -> program(packageName, model, operation));
    }

    private static java.util.stream.Stream<Parameter> required(Operation operation) {
        return operation.parameters().stream().filter(Parameter::required);
    }

    private static boolean isPlain(Parameter parameter) {
        return parameter.type() instanceof ParameterType.Scalar scalar
                && PLAIN.contains(scalar.kind())
                && parameter.constraints().pattern().isEmpty()
                && parameter.constraints().allowed().isEmpty();
    }

    private static String value(Parameter parameter) {
        ScalarKind kind = ((ParameterType.Scalar) parameter.type()).kind();
        BigDecimal least = parameter.constraints().minimum().orElse(BigDecimal.ONE);
        return switch (kind) {
            case BOOLEAN -> "true";
            case INTEGER -> least.toBigInteger().toString();
            case LONG -> least.toBigInteger() + "L";
            default ->
                '"' + "a".repeat(Math.max(1, parameter.constraints().minLength().orElse(1))) + '"';
        };
    }

    private static String program(String packageName, ApiModel model, Operation operation) {
        StringBuilder setters = new StringBuilder();
        required(operation)
                .forEach(parameter -> setters.append("\n                    .")
                        .append(parameter.javaName())
                        .append('(')
                        .append(value(parameter))
                        .append(')'));
        return String.format(
                Locale.ROOT,
                """
                package %1$s;

                import dev.tenon.runtime.credentials.Credentials;
                import dev.tenon.testkit.EmbeddedEndpoint;

                /** Calls %2$s on a local endpoint that behaves as described. */
                public final class FirstCall {
                    private FirstCall() {}

                    /** Makes the call and prints the response. */
                    public static void main(String[] arguments) {
                        try (EmbeddedEndpoint endpoint =
                                        EmbeddedEndpoint.of("service.yaml").start();
                                %3$sClient client = %3$sClient.builder()
                                        .endpoint(endpoint.url())
                                        .allowInsecureHttp(true)
                                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                                        .build()) {
                            System.out.println(client.%4$s(%5$sRequest.builder()%6$s
                                    .build()));
                        }
                    }
                }
                """,
                packageName,
                operation.name(),
                model.service().name(),
                operation.methodName(),
                operation.typeName(),
                setters);
    }
}
