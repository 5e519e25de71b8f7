package dev.tenon.consumer;

import dev.tenon.consumer.cloud.EcsClient;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The main job, start to end: shows what the compiler generated from the description, then calls {@code AttachKeyPair}
 * on an embedded endpoint, once with success, once with a failure of some instances, once with a documented error, in
 * JSON and in XML.
 */
public final class Demo {
    private static final String DESCRIPTION = "tenon/ecs/v2014_05_26/service.yaml";

    private Demo() {}

    /**
     * Runs the demonstration.
     *
     * @param arguments the folder of the generated sources, and when the build began, as an ISO 8601 instant
     * @throws IOException when the folder cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("Generated from " + DESCRIPTION + ":");
        new GeneratedFiles(Path.of(arguments[0])).print(out, Instant.parse(arguments[1]));
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(DESCRIPTION)
                .simulation(EcsSimulation.withSampleData())
                .start()) {
            out.println();
            out.println("Embedded endpoint at " + endpoint.url());
            for (Format format : Format.values()) {
                out.println();
                out.println("== " + format);
                try (EcsClient ecs = EcsClient.builder()
                        .region(EcsSimulation.REGION)
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .format(format)
                        .build()) {
                    new KeyPairRollout(ecs, out).run();
                }
            }
        }
    }
}
