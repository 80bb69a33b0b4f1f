package io.github.camelmesos.cwl.expression.javascript;

import com.sun.management.ThreadMXBean;
import io.github.camelmesos.cwl.expression.ExpressionLimits;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.debug.DebugFrame;
import org.mozilla.javascript.debug.DebuggableScript;
import org.mozilla.javascript.debug.Debugger;

/** A Rhino context that sees no Java and stops when its evaluation has used what it may. */
final class SandboxContext extends Context {

    /** Instructions between two looks at the clock. */
    private static final int OBSERVE_EVERY = 1_000;

    /** Frames of JavaScript; about as many as Node.js allows. */
    private static final int MAX_DEPTH = 10_000;

    /** Characters that one eval or Function may have. */
    private static final int MAX_SOURCE = 1 << 20;

    /** Nanoseconds between two looks at the memory, which cost more than those at the clock. */
    private static final long MEMORY_CHECK_EVERY = 5_000_000;

    /** An integer of any length, the one thing of ECMAScript 6 whose operators alone may take for ever. */
    private static final Pattern MAYBE_BIG_INTEGER = Pattern.compile("[0-9a-fA-F]n\\b");

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    /** Loaded when the first evaluation takes long enough to be looked at. */
    private static final class Threads {
        static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    private final ExpressionLimits limits;
    private boolean started;
    private long deadline;
    private long nextMemoryCheck;
    private long allocatedBefore = -1;

    SandboxContext(ContextFactory factory, ExpressionLimits limits) {
        super(factory);
        this.limits = limits;
        setInterpretedMode(true);
        setLanguageVersion(VERSION_ES6);
        setLocale(Locale.ROOT);
        setClassShutter(name -> false);
        setInstructionObserverThreshold(OBSERVE_EVERY);
        setMaximumInterpreterStackDepth(MAX_DEPTH);
        // Functions without a branch are not observed, however often Java code calls them.
        setDebugger(new CallObserver(), null);
    }

    /** From now on the limits hold: what ran before was our own. */
    void start() {
        long now = System.nanoTime();
        started = true;
        deadline = now + limits.time().toNanos();
        nextMemoryCheck = now + MEMORY_CHECK_EVERY;
    }

    @Override
    protected void observeInstructionCount(int count) {
        checkCall();
    }

    /**
     * Looks at the clock, and now and then at the memory. Called as often as anything happens.
     *
     * @throws LimitExceeded when the evaluation has to end
     */
    void checkCall() {
        if (!started) {
            return;
        }
        long now = System.nanoTime();
        if (now - deadline > 0) {
            throw new LimitExceeded("it ran longer than " + limits.time().toMillis() + " ms");
        }
        if (now - nextMemoryCheck > 0) {
            nextMemoryCheck = now + MEMORY_CHECK_EVERY;
            checkMemory();
        }
    }

    private void checkMemory() {
        if (Thread.currentThread().isInterrupted()) {
            throw new LimitExceeded("it was interrupted");
        }
        long now = Threads.BEAN.getThreadAllocatedBytes(Thread.currentThread().getId());
        if (allocatedBefore < 0) {
            allocatedBefore = now;
        }
        long allocated = now - allocatedBefore;
        if (allocated > limits.memoryMiB() << 20) {
            throw new LimitExceeded("it allocated more than " + limits.memoryMiB() + " MiB");
        }
        if (allocated > HEAP / 8 && isHeapShort()) {
            throw new LimitExceeded(
                    "it allocated " + (allocated >> 20) + " MiB and the memory of this process is short");
        }
    }

    private static boolean isHeapShort() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > HEAP / 10 * 9;
    }

    /** Parsing is not observed, so its input is bounded. */
    @Override
    protected Object compileImpl(
            Scriptable scope,
            String source,
            String name,
            int line,
            Object securityDomain,
            boolean asFunction,
            Evaluator compiler,
            ErrorReporter reporter,
            Consumer<CompilerEnvirons> settings) {
        checkCall();
        if (source.length() > MAX_SOURCE) {
            throw new LimitExceeded("its source is longer than " + MAX_SOURCE + " characters");
        }
        if (MAYBE_BIG_INTEGER.matcher(source).find() && BigIntegers.areIn(source, this)) {
            throw new LimitExceeded("BigInt is not part of the JavaScript of expressions");
        }
        return super.compileImpl(scope, source, name, line, securityDomain, asFunction, compiler, reporter, settings);
    }

    /** Looks at the clock whenever a function is entered. */
    private static final class CallObserver implements Debugger {

        @Override
        public void handleCompilationDone(Context cx, DebuggableScript script, String source) {
            // Nothing to do: what is compiled is observed when it is called.
        }

        @Override
        public DebugFrame getFrame(Context cx, DebuggableScript script) {
            ((SandboxContext) cx).checkCall();
            return null;
        }
    }
}
