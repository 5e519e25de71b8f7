package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that hold only as long as a client is not told otherwise. */
class AdvisoryLimitsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "A request beyond an advisory limit can be made, is refused with a way out, and is sent where the client says so")
    void advisoryLimitsAreHeldUnlessTheClientSaysOtherwise() throws Exception {
        Sandbox.Compiled compiled = new Sandbox(folder)
                .spec("service.yaml", """
                        tenon: 1
                        service: Shop
                        version: "1"
                        endpoints: { default: shop.example.com }
                        limits: advisory
                        operations: [BuyDisk]
                        """)
                .spec("operations/BuyDisk.yaml", """
                        operation: BuyDisk
                        parameters:
                          Size: { type: integer, max: 500 }
                          Name: { type: string, maxLength: 3, limits: strict }
                          Disk.N.Size: { type: integer, min: 20 }
                          Plan: { type: group, encoding: json }
                          Plan.Kind: { type: string, pattern: "[a-z]+" }
                          Port.N: { type: integer, max: 9 }
                          Share.N: { type: double, min: 0.5, limits: strict }
                          Ids: { type: list<string>, encoding: json-array, maxItems: 1 }
                        """)
                .client()
                .java("sandbox/Use.java", """
                        package sandbox;

                        import dev.tenon.runtime.call.Format;
                        import dev.tenon.runtime.error.InvalidRequestException;
                        import dev.tenon.runtime.internal.encode.Overrides;
                        import dev.tenon.runtime.internal.request.RequestEncoder;
                        import dev.tenon.runtime.signing.NonceSource;
                        import java.util.ArrayList;
                        import java.util.List;
                        import java.util.Set;

                        public final class Use {
                            public static List<String> run() {
                                List<String> said = new ArrayList<>();
                                for (boolean advised : new boolean[] {true, false}) {
                                    said.add(send(BuyDiskRequest.builder().size(1024).build(), advised));
                                    said.add(send(BuyDiskRequest.builder().ids("a", "b").build(), advised));
                                    said.add(send(BuyDiskRequest.builder()
                                            .disk(BuyDiskRequest.Disk.builder().size(10).build()).build(), advised));
                                    said.add(send(BuyDiskRequest.builder()
                                            .plan(BuyDiskRequest.Plan.builder().kind("A").build()).build(), advised));
                                }
                                said.add(send(BuyDiskRequest.builder().port(1, 10).build(), true));
                                try {
                                    BuyDiskRequest.builder().share(0.5, 0.25).build();
                                } catch (InvalidRequestException strict) {
                                    said.add(strict.getMessage());
                                }
                                try {
                                    BuyDiskRequest.builder().name("long").build();
                                } catch (InvalidRequestException strict) {
                                    said.add(strict.getMessage());
                                }
                                return said;
                            }

                            private static String send(BuyDiskRequest request, boolean advised) {
                                try {
                                    return new RequestEncoder(ShopService.definition(), Format.XML, "",
                                                    NonceSource.unique(), Set.of(), advised)
                                            .encode(BuyDiskOperation.INSTANCE, request, Overrides.NONE)
                                            .parameters()
                                            .joined("=", " ");
                                } catch (InvalidRequestException refused) {
                                    return refused.getMessage();
                                }
                            }
                        }
                        """)
                .compile();
        assertThat(compiled.messages()).isEmpty();

        Object said = compiled.load().loadClass("sandbox.Use").getMethod("run").invoke(null);

        String wayOut = "; the limit is advisory, a client with advisoryLimits(false) sends it";
        assertThat(said)
                .isEqualTo(List.of(
                        "BuyDisk: Size: at most 500 allowed" + wayOut,
                        "BuyDisk: Ids: has 2 items, at most 1 allowed" + wayOut,
                        "BuyDisk: Disk.N.Size: at least 20 required" + wayOut,
                        "BuyDisk: Plan.Kind: does not match [a-z]+" + wayOut,
                        "Action=BuyDisk Format=XML Size=1024 Version=1",
                        "Action=BuyDisk Format=XML Ids=[\"a\",\"b\"] Version=1",
                        "Action=BuyDisk Disk.1.Size=10 Format=XML Version=1",
                        "Action=BuyDisk Format=XML Plan={\"Kind\":\"A\"} Version=1",
                        "BuyDisk: Port.N.2: at most 9 allowed" + wayOut,
                        "Share.N.2: must be in [0.5, …]",
                        "Name: has 4 characters, at most 3 allowed"));
    }
}
