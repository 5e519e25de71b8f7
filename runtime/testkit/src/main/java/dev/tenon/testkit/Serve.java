package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.simulation.Simulations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the endpoint as a program, for curl and other clients, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs a local endpoint that behaves as described, until it is stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "2:an option is wrong", "3:the port is not available"})
public final class Serve implements Callable<Integer> {
    private static final int PORT_NOT_HAD = 3;

    @Option(names = "--port", defaultValue = "0", description = "the port; 0 picks a free one")
    private int port;

    @Option(
            names = "--host",
            description = "the address to listen on; defaults to 127.0.0.1, which only this machine reaches")
    private String host = "127.0.0.1";

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "a host name to accept besides addresses and localhost; repeatable")
    private List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--access-key",
            paramLabel = "ID:SECRET",
            description = "an access key to accept, repeatable; without one, a key is generated and shown")
    private List<String> accessKeys = new ArrayList<>();

    @Option(names = "--no-signature", description = "accept unsigned calls, such as a first curl")
    private boolean unsigned;

    @Option(
            names = "--spec",
            paramLabel = "FILE|NAME",
            description = "the description: a file, its folder, or a class-path name; defaults to that of the"
                    + " simulation on the class path, if there is exactly one")
    private String spec = "";

    @Option(names = "--empty", description = "start the simulation without sample data")
    private boolean empty;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private Serve() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for use inside other programs. */
    public static CommandLine commandLine() {
        return new CommandLine(new Serve());
    }

    @Override
    public Integer call() throws Exception {
        EmbeddedEndpoint endpoint;
        try {
            endpoint = start();
        } catch (UncheckedIOException e) {
            command.commandLine().getErr().println(e.getMessage() + "; choose another port with --port");
            return PORT_NOT_HAD;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            endpoint.close();
            stopped.countDown();
        }));
        PrintWriter out = command.commandLine().getOut();
        out.println(endpoint.model().service().name() + " "
                + endpoint.model().service().version() + " with "
                + endpoint.model().operations().size() + " operations, " + keys(endpoint));
        out.println("Listening on " + endpoint.url());
        out.flush();
        try {
            stopped.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            endpoint.close();
        }
        return CommandLine.ExitCode.OK;
    }

    /**
     * A key of the user's own is not shown; a generated one lasts as long as this program, and the user does not know
     * it yet.
     */
    private String keys(EmbeddedEndpoint endpoint) {
        if (unsigned) {
            return "calls need no signature";
        }
        return "access key " + endpoint.accessKeyId()
                + (accessKeys.isEmpty() ? " with the secret " + endpoint.accessKeySecret() : "");
    }

    private EmbeddedEndpoint start() throws IOException {
        Simulations simulations = Simulations.onClassPath();
        ApiModel model = load(simulations);
        EndpointBuilder builder = EmbeddedEndpoint.of(model)
                .port(port)
                .address(InetAddress.getByName(host))
                .simulation(simulations.of(model, !empty));
        allowedHosts.forEach(builder::allowHost);
        if (unsigned) {
            builder.unsigned();
        }
        for (String key : accessKeys) {
            int colon = key.indexOf(':');
            if (colon < 1 || colon == key.length() - 1) {
                throw new ParameterException(command.commandLine(), "--access-key takes ID:SECRET");
            }
            builder.accessKey(key.substring(0, colon), key.substring(colon + 1));
        }
        try {
            return builder.start();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage() + " with --no-signature", e);
        }
    }

    private ApiModel load(Simulations simulations) {
        try {
            String name = spec.isEmpty() ? simulations.onlySpec() : spec;
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                return Descriptions.fromFile(file.resolve("service.yaml"));
            }
            return Files.isRegularFile(file) ? Descriptions.fromFile(file) : Descriptions.fromClassPath(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
