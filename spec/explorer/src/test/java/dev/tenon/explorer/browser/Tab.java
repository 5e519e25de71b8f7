package dev.tenon.explorer.browser;

import dev.tenon.runtime.value.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tab with the explorer in it. */
public final class Tab {
    private static final Map<String, Integer> KEY_CODES = Map.of(
            "Enter",
            13,
            "Tab",
            9,
            "Escape",
            27,
            "ArrowDown",
            40,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowLeft",
            37,
            "Backspace",
            8);

    private final DevTools tools;
    private final String session;

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        List.of("Page.enable", "Runtime.enable", "Network.enable", "Log.enable").forEach(this::send);
        size(1280, 900);
    }

    private JsonValue send(String method) {
        return tools.send(session, method, Map.of());
    }

    /** Opens the explorer, and waits until it is there. */
    public void go(String url) {
        tools.send(session, "Page.navigate", Map.of("url", JsonValue.of(url)));
        until("document.documentElement.dataset.ready === 'true'");
    }

    /** Goes to a place of the explorer, such as {@code #/codes}, and waits for its heading. */
    public void place(String hash, String heading) {
        evaluate("location.hash = " + JsonValue.of(hash));
        until("document.querySelector('main h1')?.textContent === " + JsonValue.of(heading));
    }

    /** The value of an expression; a promise is waited for. */
    public JsonValue evaluate(String expression) {
        JsonValue result = tools.send(
                session,
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        JsonValue.of(expression),
                        "awaitPromise",
                        JsonValue.of(true),
                        "returnByValue",
                        JsonValue.of(true),
                        // Otherwise the clipboard and the like refuse themselves.
                        "userGesture",
                        JsonValue.of(true)));
        result.get("exceptionDetails").ifPresent(thrown -> {
            throw new IllegalStateException(expression + ": " + thrown);
        });
        return result.get("result").flatMap(value -> value.get("value")).orElse(new JsonValue.JsonNull());
    }

    /** The text of an element. */
    public String text(String selector) {
        return evaluate("document.querySelector(" + JsonValue.of(selector) + ")?.innerText ?? ''")
                .text();
    }

    /** How many elements there are. */
    public int count(String selector) {
        return Integer.parseInt(evaluate("document.querySelectorAll(" + JsonValue.of(selector) + ").length")
                .text());
    }

    /** Waits until something holds: looked at once for each frame, given up after ten seconds. */
    public void until(String condition) {
        String watch = "new Promise((resolve, reject) => {const end = performance.now() + 10000;"
                + "const look = () => {let held = false; try {held = Boolean(" + condition + ");} catch {}"
                + "if (held) resolve(true); else if (performance.now() > end) reject(new Error('never: ' + "
                + JsonValue.of(condition) + " + ' in ' + document.body.innerText.slice(0, 2000)));"
                + "else requestAnimationFrame(look);};look();})";
        evaluate(watch);
    }

    /** Clicks on the middle of an element, as a mouse does; of one that is broken into lines, on its first line. */
    public void click(String selector) {
        JsonValue place = evaluate("(() => {const e = document.querySelector(" + JsonValue.of(selector)
                + "); e.scrollIntoView({block: 'center'}); const b = e.getClientRects()[0];"
                + "return {x: b.x + b.width / 2, y: b.y + b.height / 2};})()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            Map<String, JsonValue> event = new LinkedHashMap<>();
            event.put("type", JsonValue.of(type));
            event.put("x", place.get("x").orElseThrow());
            event.put("y", place.get("y").orElseThrow());
            event.put("button", JsonValue.of("left"));
            event.put("clickCount", JsonValue.of(1));
            tools.send(session, "Input.dispatchMouseEvent", event);
        }
    }

    /** Focuses an input and puts a text into it. */
    public void fill(String selector, String text) {
        evaluate("(() => {const e = document.querySelector(" + JsonValue.of(selector)
                + "); e.focus(); e.select?.();})()");
        type(text);
    }

    /** Puts a text into what has the focus. */
    public void type(String text) {
        tools.send(session, "Input.insertText", Map.of("text", JsonValue.of(text)));
    }

    /** Presses keys: the name of each, such as {@code Tab} or {@code ArrowDown}. */
    public void press(String... keys) {
        for (String key : keys) {
            key("keyDown", key);
            key("keyUp", key);
        }
    }

    private void key(String type, String key) {
        boolean back = key.equals("Shift+Tab");
        String name = back ? "Tab" : key;
        Map<String, JsonValue> event = new LinkedHashMap<>();
        event.put("type", JsonValue.of(type));
        event.put("key", JsonValue.of(name));
        event.put("code", JsonValue.of(name));
        event.put("modifiers", JsonValue.of(back ? 8 : 0));
        event.put("windowsVirtualKeyCode", JsonValue.of(KEY_CODES.getOrDefault(name, (int) name.charAt(0))));
        if (type.equals("keyDown") && (name.length() == 1 || name.equals("Enter"))) {
            event.put("text", JsonValue.of(name.equals("Enter") ? "\r" : name));
        }
        tools.send(session, "Input.dispatchKeyEvent", event);
    }

    /** Sets the size of the window, in CSS pixels. */
    public void size(int width, int height) {
        tools.send(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", JsonValue.of(width),
                        "height", JsonValue.of(height),
                        "deviceScaleFactor", JsonValue.of(1),
                        "mobile", JsonValue.of(false)));
    }

    /** Prefers dark colours, or light ones. */
    public void dark(boolean wanted) {
        JsonValue scheme = JsonValue.object(
                Map.of("name", JsonValue.of("prefers-color-scheme"), "value", JsonValue.of(wanted ? "dark" : "light")));
        tools.send(session, "Emulation.setEmulatedMedia", Map.of("features", JsonValue.array(scheme)));
    }

    /** Takes a picture of the window. */
    public void picture(Path file) throws IOException {
        JsonValue taken = tools.send(session, "Page.captureScreenshot", Map.of("format", JsonValue.of("png")));
        Files.write(
                file, Base64.getDecoder().decode(taken.get("data").orElseThrow().text()));
    }

    /** What the page complained of: exceptions, refused resources, violated policies. */
    public List<String> complaints() {
        return tools.events(session).stream()
                .filter(event ->
                        List.of("Runtime.exceptionThrown", "Log.entryAdded").contains(method(event)))
                .map(JsonValue::toString)
                .toList();
    }

    /** The addresses that the tab asked for. */
    public List<String> requests() {
        return tools.events(session).stream()
                .filter(event -> method(event).equals("Network.requestWillBeSent"))
                .flatMap(event -> event.get("params").flatMap(parameters -> parameters.get("request")).stream())
                .map(request -> request.get("url").orElseThrow().text())
                .toList();
    }

    /** How many bytes came, headers included. */
    public long bytes() {
        return tools.events(session).stream()
                .filter(event -> method(event).equals("Network.loadingFinished"))
                .flatMap(event ->
                        event.get("params").flatMap(parameters -> parameters.get("encodedDataLength")).stream())
                .mapToLong(length -> Math.round(Double.parseDouble(length.text())))
                .sum();
    }

    private static String method(JsonValue event) {
        return event.get("method").map(JsonValue::text).orElse("");
    }
}
