package dev.tenon.testkit.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedConstantsTest {
    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = folder.resolve("target/classes");
        compileTo(
                classes,
                source(
                        "cloud/ShopErrorCode",
                        "package cloud; public enum ShopErrorCode { OPEN, CLOSED, FULL, BROKEN, LOST }"),
                source("cloud/ShopClient", "package cloud; class ShopClient { Object all = ShopErrorCode.BROKEN; }"),
                source(
                        "shop/Order",
                        "package shop; import cloud.ShopErrorCode; class Order { long l = 1L << 40; double d = 0.5;"
                                + " String text(ShopErrorCode code) { switch (code) {"
                                + " case OPEN: return \"a\"; default: return \"Shop.Lost\"; } }"
                                + " Runnable r = () -> System.out.println(text(ShopErrorCode.CLOSED)); }"),
                source("shop/deep/Stock", "package shop.deep; class Stock { Object o = cloud.ShopErrorCode.FULL; }"),
                source("shopping/Cart", "package shopping; class Cart { Object o = cloud.ShopErrorCode.LOST; }"));
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compileTo(Path target, Path... sources) throws IOException {
        Files.createDirectories(target);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        boolean compiled = compiler.getTask(
                        output,
                        null,
                        null,
                        List.of("-proc:none", "-d", target.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(sources))
                .call();
        assertThat(compiled).as(output.toString()).isTrue();
    }

    @Test
    void constantsInASwitchInAComparisonAndInALambdaAreFound() {
        assertThat(NamedConstants.find(classes.toString(), "").constants())
                .contains("ShopErrorCode.OPEN", "ShopErrorCode.CLOSED", "ShopErrorCode.FULL", "ShopErrorCode.LOST");
    }

    @Test
    void codesAsTextsAreFound() {
        NamedConstants found = NamedConstants.find(classes.toString(), "");

        assertThat(found.texts()).contains("Shop.Lost");
        assertThat(found.names("ShopErrorCode", "ANYTHING", "Shop.Lost")).isTrue();
        assertThat(found.names("ShopErrorCode", "ANYTHING", "Shop")).isFalse();
    }

    @Test
    void theGeneratedPackageDoesNotCount() {
        assertThat(NamedConstants.find(classes.toString(), "").constants()).doesNotContain("ShopErrorCode.BROKEN");
    }

    @Test
    void onePackageWithThoseBelowItCanBeChosen() {
        assertThat(NamedConstants.find(classes.toString(), "shop").constants())
                .containsExactlyInAnyOrder("ShopErrorCode.OPEN", "ShopErrorCode.CLOSED", "ShopErrorCode.FULL");
    }

    @Test
    void foldersOfTestsAndJarsAreLeftOut() throws IOException {
        Path tests = folder.resolve("target/test-classes");
        Path gradle = folder.resolve("build/classes/java/test");
        Files.createDirectories(tests.getParent());
        Files.createDirectories(gradle.getParent());
        Files.move(classes, tests);
        String jar = Files.writeString(folder.resolve("some.jar"), "no folder").toString();

        assertThat(NamedConstants.find(tests + File.pathSeparator + jar + File.pathSeparator, "")
                        .constants())
                .isEmpty();
        Files.move(tests, gradle);
        assertThat(NamedConstants.find(gradle.toString(), "").constants()).isEmpty();
    }

    @Test
    void whatIsNoClassFileIsToldAbout() throws IOException {
        Files.writeString(classes.resolve("Broken.class"), "12345678");

        assertThatThrownBy(() -> NamedConstants.find(classes.toString(), ""))
                .hasMessage("the classes in " + classes + " cannot be read")
                .hasRootCauseMessage("not a class file");
        assertThatThrownBy(() -> ConstantPool.read(new ByteArrayInputStream(new byte[3])))
                .isInstanceOf(IOException.class);
    }
}
