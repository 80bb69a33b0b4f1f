package io.github.camelmesos.cwl.expression.javascript;

import com.sun.management.ThreadMXBean;
import io.github.camelmesos.cwl.expression.ExpressionLimits;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Consumer;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.Scriptable;

/** A Rhino context that sees no Java and stops when its evaluation has used what it may. */
final class SandboxContext extends Context {

    /** Instructions between two looks at the clock. */
    private static final int OBSERVE_EVERY = 1_000;

    /** Frames of JavaScript; about as many as Node.js allows. */
    private static final int MAX_DEPTH = 10_000;

    /** Characters that one eval or Function may have. */
    private static final int MAX_SOURCE = 1 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    private final ExpressionLimits limits;
    private final long deadline;
    private final long allocatedAtStart;

    SandboxContext(ContextFactory factory, ExpressionLimits limits) {
        super(factory);
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
        this.allocatedAtStart =
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        setInterpretedMode(true);
        setLanguageVersion(VERSION_ES6);
        setLocale(Locale.ROOT);
        setClassShutter(name -> false);
        setInstructionObserverThreshold(OBSERVE_EVERY);
        setMaximumInterpreterStackDepth(MAX_DEPTH);
    }

    @Override
    protected void observeInstructionCount(int count) {
        check();
    }

    /** @throws LimitExceeded when the evaluation has to end */
    void check() {
        if (System.nanoTime() - deadline > 0) {
            throw new LimitExceeded("it ran longer than " + limits.time().toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new LimitExceeded("it was interrupted");
        }
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocatedAtStart;
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
        if (source.length() > MAX_SOURCE) {
            throw new LimitExceeded("its source is longer than " + MAX_SOURCE + " characters");
        }
        return super.compileImpl(scope, source, name, line, securityDomain, asFunction, compiler, reporter, settings);
    }
}
