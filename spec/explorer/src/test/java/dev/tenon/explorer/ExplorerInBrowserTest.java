package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The way through the explorer in a real browser: find AttachKeyPair, call it, see what came and what went out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplorerInBrowserTest {
    /** What a first visit may weigh. */
    private static final int MOST_BYTES = 150_000;

    private static final int MOST_ELEMENTS = 500;

    @TempDir
    private static Path profile;

    private static InBrowser page;

    @BeforeAll
    static void open() throws IOException {
        page = InBrowser.open(Descriptions.ecs(), profile);
    }

    @AfterAll
    static void close() {
        if (page != null) {
            page.close();
        }
    }

    /** The first test, because it measures what the first visit loaded. */
    @Test
    @Order(1)
    @DisplayName("the first load is small, whatever the number of operations")
    void theFirstLoadIsSmall() {
        assertThat(page.tab().bytes()).isLessThan(MOST_BYTES);
        assertThat(page.tab().count("*")).isLessThan(MOST_ELEMENTS);
        assertThat(page.tab().text("#found")).endsWith("operations");
    }

    @Test
    void wordsOfBothLanguagesFindAttachKeyPair() {
        page.tab().fill("#search", "ssh key pair");
        page.tab().until("document.querySelector('#lines .name')?.textContent === 'AttachKeyPair'");

        page.tab().fill("#search", "绑定 密钥对");
        page.tab().until("document.querySelector('#found').textContent === '1 found'");

        assertThat(page.tab().text("#lines")).contains("AttachKeyPair");
        page.assertQuiet();
    }

    @Test
    void twoInstancesAreBound() {
        page.attachKeyPair();
        page.call("", "good");

        assertThat(page.tab().text(".banner")).contains("The call succeeded.", "200");
        assertThat(page.tab().text("[data-tab=result] .sideBySide > :first-child"))
                .contains("JSON", "\"i-1\"", "\"i-2\"");
        assertThat(page.tab().text("[data-tab=result] .sideBySide > :last-child"))
                .contains("XML", "<InstanceId>i-1</InstanceId>", "<InstanceId>i-2</InstanceId>");

        page.show("request");
        assertThat(page.tab().text("[data-tab=request]"))
                .contains(
                        "POST http://127.0.0.1",
                        "InstanceIds=[\"i-1\",\"i-2\"]",
                        "Signature=***",
                        "POST&%2F&AccessKeyId%3D***");
        page.show("java");
        page.tab().until("document.querySelector('[data-tab=java]').textContent.includes('i-2')");
        assertThat(page.tab().text("[data-tab=java]")).contains(".instanceIds(List.of(\"i-1\", \"i-2\"))");
        page.show("shell");
        assertThat(page.tab().text("[data-tab=shell]"))
                .contains("curl -sS", "AttachKeyPair RegionId=cn-hangzhou KeyPairName=deploy");
        page.assertQuiet();
    }

    @Test
    void oneOfTwoInstancesFails() {
        page.attachKeyPair();
        page.call("item DependencyViolation.WindowsInstance", "warn");

        assertThat(page.tab().text(".banner"))
                .contains("1 of 2 items failed.", "i-2", "DependencyViolation.WindowsInstance", "What to do");
        page.assertQuiet();
    }

    @Test
    void anErrorIsTypedAndExplained() {
        page.attachKeyPair();
        page.call("error InvalidKeyPairName.NotFound", "bad");

        assertThat(page.tab().text(".banner"))
                .contains(
                        "InvalidKeyPairName.NotFound",
                        "INVALID_KEY_PAIR_NAME_NOT_FOUND",
                        "400",
                        "no key pair of this name");
        page.assertQuiet();
    }

    @Test
    void whatIsMissingIsToldWhereItBelongs() {
        page.tab().place("#/codes", "Error codes");
        page.tab().place("#/operation/AttachKeyPair", "AttachKeyPair");
        page.call("", "bad");

        assertThat(page.tab().text("[data-name=KeyPairName] .problem")).contains("KeyPairName");
    }

    @Test
    void aRegionThatNeitherRequestNorExplorerHasIsMissing() {
        page.attachKeyPair();
        page.tab().fill("[data-name=RegionId] input", "");
        page.call("", "bad");

        assertThat(page.tab().text("[data-name=RegionId] .problem")).contains("RegionId");
    }

    @Test
    void theErrorCentreLeadsFromACodeToItsOperations() {
        page.tab().place("#/codes", "Error codes");
        page.tab().fill("main input[type=search]", "DependencyViolation.WindowsInstance");
        page.tab()
                .until(
                        "document.querySelector('.codeTable tbody a')?.textContent === 'DependencyViolation.WindowsInstance'");
        page.tab().click(".codeTable tbody a");
        page.tab().until("document.querySelector('main h1')?.textContent === 'DependencyViolation.WindowsInstance'");

        assertThat(page.tab().text("main")).contains("403", "What it means", "What to do", "AttachKeyPair");
        page.assertQuiet();
    }
}
