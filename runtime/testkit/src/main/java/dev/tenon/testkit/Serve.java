package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.simulation.Simulations;
import java.io.PrintWriter;
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

/** Runs the endpoint as a program, for curl and other clients, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs an endpoint on this machine that behaves as a description says.")
public final class Serve implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "0", description = "the port; 0 takes a free one")
    private int port;

    @Option(names = "--host", description = "the address to listen on; only this machine reaches the usual one")
    private String host = "127.0.0.1";

    @Option(
            names = "--access-key",
            paramLabel = "ID:SECRET",
            description = "a key that may call, as often as wanted; without one testid:testsecret")
    private List<String> accessKeys = new ArrayList<>();

    @Option(
            names = "--spec",
            paramLabel = "FILE|NAME",
            description = "the description: a file or a class-path name; defaults to that of the simulation on the"
                    + " class path, when there is exactly one")
    private String spec = "";

    @Option(names = "--empty", description = "begin the simulation without sample data")
    private boolean empty;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private Serve() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Serve())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        EmbeddedEndpoint endpoint = start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            endpoint.close();
            stopped.countDown();
        }));
        PrintWriter out = command.commandLine().getOut();
        out.println(endpoint.model().service().name() + " "
                + endpoint.model().service().version() + " with "
                + endpoint.model().operations().size() + " operations, access key " + endpoint.accessKeyId());
        out.println("Listening on " + endpoint.url());
        out.flush();
        stopped.await();
        return CommandLine.ExitCode.OK;
    }

    private EmbeddedEndpoint start() throws Exception {
        Simulations simulations = Simulations.onClassPath();
        ApiModel model = load(simulations);
        EndpointBuilder builder = EmbeddedEndpoint.of(model)
                .port(port)
                .address(InetAddress.getByName(host))
                .simulation(simulations.of(model, !empty));
        for (String key : accessKeys) {
            int colon = key.indexOf(':');
            if (colon < 1 || colon == key.length() - 1) {
                throw new ParameterException(command.commandLine(), "--access-key takes ID:SECRET");
            }
            builder.accessKey(key.substring(0, colon), key.substring(colon + 1));
        }
        return builder.start();
    }

    private ApiModel load(Simulations simulations) {
        try {
            String name = spec.isEmpty() ? simulations.onlySpec() : spec;
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? Descriptions.fromFile(file) : Descriptions.fromClassPath(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
