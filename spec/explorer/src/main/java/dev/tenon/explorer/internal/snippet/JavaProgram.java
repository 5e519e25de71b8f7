package dev.tenon.explorer.internal.snippet;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A program that makes the call with the generated client. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * The program, for the package of the client.
     *
     * @param parameters what the operation takes
     * @param values the values by the names of parameters, each of its type
     */
    public static String of(ApiModel model, Operation operation, List<Parameter> parameters, Map<String, ?> values) {
        JavaValues expressions = new JavaValues(model, operation);
        String request = expressions.builder(operation.typeName() + "Request", parameters, values, " ".repeat(20));
        String service = model.service().name();
        String variable = service.toLowerCase(Locale.ROOT);
        Access access = Access.of(model.protocol(operation).signers());
        Set<String> imports = new TreeSet<>(expressions.imports());
        imports.add(access.type());
        List<String> lines = new ArrayList<>();
        imports.forEach(name -> lines.add("import " + name + ";"));
        lines.add("");
        lines.add("// Belongs in the package of " + service + "Client.");
        lines.add("public final class " + operation.typeName() + "Call {");
        lines.add("    public static void main(String[] arguments) {");
        lines.add("        try (" + service + "Client " + variable + " = " + service + "Client.builder()");
        Object region = values.get("RegionId");
        if (region != null) {
            lines.add("                .region(" + JavaText.literal(region.toString()) + ")");
        }
        lines.add("                .credentials(" + access.expression() + ")");
        lines.add("                .build()) {");
        lines.add("            " + operation.typeName() + "Response response = " + variable + "."
                + operation.methodName() + "(" + request + ");");
        lines.add("            System.out.println(response);");
        lines.add("        }");
        lines.add("    }");
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    /** Where the program has its credentials from: never from its own text. */
    private record Access(String type, String expression) {
        static Access of(List<String> signers) {
            return switch (signers.isEmpty() ? "" : signers.get(0)) {
                case "hmac-sha1", "acs3-hmac-sha256" ->
                    new Access("dev.tenon.alibaba.credentials.AlibabaCredentials", "AlibabaCredentials.defaultChain()");
                case "aws-sigv4" ->
                    new Access("dev.tenon.aws.credentials.AwsCredentials", "AwsCredentials.fromEnvironment()");
                default ->
                    new Access(
                            "dev.tenon.runtime.credentials.Credentials",
                            "Credentials.of(System.getenv(\"ACCESS_KEY_ID\"), System.getenv(\"ACCESS_KEY_SECRET\"))");
            };
        }
    }
}
