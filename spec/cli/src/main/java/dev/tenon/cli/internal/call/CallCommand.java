package dev.tenon.cli.internal.call;

import dev.tenon.cli.internal.description.SpecOption;
import dev.tenon.cli.internal.text.SlowNotice;
import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.RequestParameters;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code call}. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = {
            "Calls an operation and prints its response as JSON, or the code of the refusal and what to do about it.",
            "",
            "Uses the credentials that the cloud's own tools would use, from the environment or their configuration."
        },
        footer = {
            "%nExample:",
            "  tenon call --spec ecs --region cn-hangzhou AttachKeyPair RegionId=cn-hangzhou KeyPairName=deploy"
                    + " 'InstanceIds=[\"i-1\"]'"
        })
public final class CallCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Mixin
    private SpecOption spec = new SpecOption();

    @ArgGroup(validate = false, heading = "%nEndpoint and credentials:%n")
    private ClientOptions options = new ClientOptions();

    @Parameters(index = "0", paramLabel = "OPERATION", description = "The operation to call.")
    private String operation = "";

    @Parameters(
            index = "1..*",
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter: text, a JSON array or object for a list or a group, or a part such as Tag.1.Key=a.")
    private List<String> parameters = List.of();

    @Option(names = "--raw", paramLabel = "NAME=TEXT", description = "A parameter to send as is, described or not.")
    private List<String> raw = List.of();

    @Option(
            names = "--undescribed",
            description = "Call an operation that is not described; all its parameters are raw.")
    private boolean undescribed;

    @Option(names = "--unchecked", description = "Leave checking limits and required parameters to the service.")
    private boolean unchecked;

    @Option(names = "--api-version", paramLabel = "VERSION", description = "Send another version of the API.")
    private @Nullable String version;

    @Option(names = "--dry-run", description = "Only ask the service to check the request.")
    private boolean dryRun;

    @Option(names = "--curl", description = "Send nothing; print a shell command that sends the signed request.")
    private boolean curl;

    @Option(
            names = "--json",
            description = "Print the response or refusal as one JSON object, with status and request id.")
    private boolean json;

    @Option(names = "--language", defaultValue = "en", description = "The language of explanations. Default: en.")
    private String language = "en";

    @Override
    public Integer call() {
        ApiModel model = spec.load(operation::equals, command.commandLine().getErr());
        if (model.operations().isEmpty() && !undescribed) {
            throw new ParameterException(
                    command.commandLine(),
                    SpecOption.unknown(operation, model) + "; --undescribed calls it anyway, with --raw parameters");
        }
        Printed printed = new Printed(command.commandLine(), json, Locale.forLanguageTag(language));
        try (DynamicClient client = options.client(model)) {
            return made(client, request(model), printed);
        } catch (ApiException failed) {
            return printed.failure(failed);
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(command.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    private int made(DynamicClient client, DynamicRequest request, Printed printed) {
        if (curl) {
            return printed.line(client.curl(request));
        }
        PrintWriter err = command.commandLine().getErr();
        String calling = "Calling " + operation;
        if (dryRun) {
            return SlowNotice.during(err, calling, () -> {
                client.dryRun(request);
                return printed.line("The request would be accepted.");
            });
        }
        return printed.response(SlowNotice.during(err, calling, () -> client.send(request)));
    }

    private DynamicRequest request(ApiModel model) {
        DynamicRequest request = undescribed ? DynamicRequest.undescribed(operation) : DynamicRequest.of(operation);
        for (String argument : parameters) {
            GivenParameter given = GivenParameter.of(argument);
            request = request.with(given.name(), given.value(described(model, given.name())));
        }
        for (String argument : raw) {
            GivenParameter given = GivenParameter.of(argument);
            request = request.raw(given.name(), given.text());
        }
        request = version == null ? request : request.version(version);
        return unchecked ? request.unchecked() : request;
    }

    private static Optional<ParameterType> described(ApiModel model, String parameter) {
        return model.operations().stream()
                .flatMap(called -> RequestParameters.of(model.service(), called).stream())
                .filter(described -> described.wireName().equals(parameter))
                .map(Parameter::type)
                .findFirst();
    }
}
