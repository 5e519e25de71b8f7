package dev.tenon.cli.internal.policy;

import dev.tenon.cli.internal.description.SpecOption;
import dev.tenon.cli.internal.text.ExitCodes;
import dev.tenon.cli.internal.text.PrettyJson;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Documentation.Authorization;
import dev.tenon.spec.model.Operation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code policy}. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the minimal RAM policy that allows calling the operations, from the permissions in their"
                    + " descriptions.",
            "",
            "A resource that the description does not name gets the name that RAM builds from service, region,"
                    + " account and type."
        },
        footer = {"%nExample:", "  tenon policy --spec ecs AttachKeyPair"})
public final class PolicyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Mixin
    private SpecOption spec = new SpecOption();

    @Parameters(paramLabel = "OPERATION", arity = "1..*", description = "The operations to allow.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--region", defaultValue = "*", description = "Allow them in this region only.")
    private String region = "*";

    @Option(names = "--account", defaultValue = "*", description = "Allow them in this account only.")
    private String account = "*";

    @Option(
            names = "--assume",
            description = "Where a description says nothing, assume the usual action, SERVICE:OPERATION on any"
                    + " resource.")
    private boolean assume;

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        ApiModel model = spec.load(names::contains, err);
        List<Operation> operations =
                names.stream().map(name -> operation(model, name)).toList();
        List<String> silent = operations.stream()
                .filter(operation -> operation.documentation().authorization().isEmpty())
                .map(Operation::name)
                .toList();
        if (!silent.isEmpty() && !assume) {
            err.println("The description does not say which permissions these need: " + String.join(", ", silent)
                    + "; --assume grants them the usual action.");
            err.flush();
            return ExitCodes.OBJECTION;
        }
        PrintWriter out = command.commandLine().getOut();
        out.println(PrettyJson.of(Policy.of(permissions(model, operations, dependent(operations, err)))));
        out.flush();
        return ExitCodes.DONE;
    }

    private Operation operation(ApiModel model, String name) {
        return model.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(), SpecOption.unknown(name, model)));
    }

    /** What the actions that must be allowed as well are allowed on, where operations of this service describe them. */
    private Map<String, Authorization> dependent(List<Operation> operations, PrintWriter err) {
        Set<String> actions = operations.stream()
                .flatMap(operation -> operation.documentation().authorization().stream())
                .flatMap(needed -> needed.dependent().stream())
                .collect(Collectors.toSet());
        if (actions.isEmpty()) {
            return Map.of();
        }
        Set<String> described = actions.stream()
                .map(action -> action.substring(action.indexOf(':') + 1))
                .collect(Collectors.toSet());
        return spec.load(described::contains, err).operations().stream()
                .flatMap(operation -> operation.documentation().authorization().stream())
                .collect(Collectors.toMap(Authorization::action, Function.identity(), (first, second) -> first));
    }

    private List<Permission> permissions(
            ApiModel model, List<Operation> operations, Map<String, Authorization> dependent) {
        Map<String, String> places = Map.of("region", region, "account", account);
        List<Permission> permissions = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<Authorization> needed = operation.documentation().authorization();
            if (needed.isEmpty()) {
                permissions.add(Permission.onAnything(usualAction(model, operation)));
                continue;
            }
            permissions.add(Permission.of(needed.get(), places));
            for (String other : needed.get().dependent()) {
                Authorization also = dependent.get(other);
                permissions.add(also == null ? Permission.onAnything(other) : Permission.of(also, places));
            }
        }
        return permissions;
    }

    /** The service is named as in the actions that the others need, else as the description is. */
    private static String usualAction(ApiModel model, Operation operation) {
        String service = model.operations().stream()
                .flatMap(each -> each.documentation().authorization().stream())
                .map(authorization -> authorization.action().split(":", 2)[0])
                .findFirst()
                .orElseGet(() -> model.service().name().toLowerCase(Locale.ROOT));
        return service + ":" + operation.name();
    }
}
