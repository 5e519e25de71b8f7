package dev.tenon.cli.internal.explore;

import dev.tenon.cli.internal.call.UserCredentials;
import dev.tenon.cli.internal.description.SpecOption;
import dev.tenon.cli.internal.text.ExitCodes;
import dev.tenon.explorer.Explorer;
import dev.tenon.explorer.ExplorerBuilder;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.spec.model.ApiModel;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code explore}. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a description as web pages on this machine until it is stopped: search, read, and call.",
            "",
            "Calls go to an embedded endpoint that behaves as the description says, unless --live sends them to the"
                    + " service."
        },
        footer = {"%nExample:", "  tenon explore --spec ecs --port 8081"})
public final class ExploreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(names = "--port", defaultValue = "0", description = "The port; 0, the default, picks a free one.")
    private int port;

    @ArgGroup(exclusive = false, heading = "%nCalling the service itself:%n")
    private @Nullable Live live;

    /** Where live calls go, and who makes them. */
    static final class Live {
        @Option(
                names = "--live",
                required = true,
                description = "Call the service, with the credentials that 'tenon call' would use.")
        private boolean wanted;

        @Option(names = "--region", description = "The region whose endpoint to call.")
        private @Nullable String region;

        @Option(names = "--endpoint", paramLabel = "ADDRESS", description = "Another endpoint: a host.")
        private @Nullable String endpoint;

        @Option(names = "--profile", description = "A profile of Alibaba Cloud's configuration.")
        private @Nullable String profile;

        private void addTo(ExplorerBuilder builder, ApiModel model) {
            builder.live(UserCredentials.of(model, profile));
            if (region != null) {
                builder.region(region);
            }
            if (endpoint != null) {
                builder.endpoint(endpoint);
            }
        }
    }

    @Override
    public Integer call() {
        ApiModel model = spec.load(operation -> true, command.commandLine().getErr());
        try (Explorer explorer = builder(model).start()) {
            PrintWriter out = command.commandLine().getOut();
            out.println(model.service().name() + " " + model.service().version() + " with "
                    + model.operations().size() + " operations");
            out.println("Open " + explorer.url());
            out.flush();
            untilStopped(explorer);
            return ExitCodes.DONE;
        } catch (UncheckedIOException busy) {
            command.commandLine().getErr().println(busy.getMessage() + "; choose another port with --port");
            return ExitCodes.NOT_HAD;
        } catch (InvalidRequestException | IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ExplorerBuilder builder(ApiModel model) {
        ExplorerBuilder builder = Explorer.of(model).spec(spec.name()).port(port);
        if (live != null && live.wanted) {
            live.addTo(builder, model);
        }
        return builder;
    }

    private static void untilStopped(Explorer explorer) {
        Thread hook = new Thread(explorer::close);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Runtime.getRuntime().removeShutdownHook(hook);
            Thread.currentThread().interrupt();
        }
    }
}
