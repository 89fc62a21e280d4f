using System;
using System.Runtime.CompilerServices;

namespace KernelSuite.Runtime;

/// <summary>Exceptions: every way in, through and out.</summary>
internal static class ExceptionTests
{
    internal static void Register(TestRun run)
    {
        run.Test("exceptions: throw and catch by type", static () =>
        {
            string caught = "";
            try
            {
                throw new InvalidOperationException("a");
            }
            catch (ArgumentException)
            {
                caught = "wrong";
            }
            catch (InvalidOperationException exception)
            {
                caught = exception.Message;
            }

            Check.Equal("a", caught);
        });
        run.Test("exceptions: through ten frames, every finally runs, innermost first", static () =>
        {
            Trace trace = new();
            try
            {
                Deep(10, trace);
            }
            catch (InvalidOperationException)
            {
                trace.Add("c");
            }

            Check.Equal("1 2 3 4 5 6 7 8 9 10 c ", trace.Text);
        });
        run.Test("exceptions: filters run before finally, and choose", static () =>
        {
            Trace trace = new();
            try
            {
                try
                {
                    throw new InvalidOperationException();
                }
                finally
                {
                    trace.Add("finally");
                }
            }
            catch (InvalidOperationException) when (trace.Say("no", false))
            {
                trace.Add("wrong");
            }
            catch (InvalidOperationException) when (trace.Say("yes", true))
            {
                trace.Add("caught");
            }

            Check.Equal("no yes finally caught ", trace.Text);
        });
        run.Test("exceptions: a filter that throws counts as false", static () =>
        {
            Trace trace = new();
            try
            {
                try
                {
                    throw new InvalidOperationException("first");
                }
                catch (InvalidOperationException) when (Trace.Throw("filter"))
                {
                    trace.Add("wrong");
                }
            }
            catch (InvalidOperationException exception)
            {
                trace.Add(exception.Message);
            }

            Check.Equal("first ", trace.Text);
        });
        run.Test("exceptions: using disposes", static () =>
        {
            Trace trace = new();
            Check.Throws<InvalidOperationException>(() =>
            {
                using Resource resource = new(trace);
                throw new InvalidOperationException();
            });
            Check.Equal("disposed ", trace.Text);
        });
        run.Test("exceptions: rethrow keeps the exception", static () =>
        {
            Exception? first = null;
            Exception? second = null;
            try
            {
                try
                {
                    throw new InvalidOperationException("r");
                }
                catch (InvalidOperationException exception)
                {
                    first = exception;
                    throw;
                }
            }
            catch (InvalidOperationException exception)
            {
                second = exception;
            }

            Check.True(ReferenceEquals(first, second), "the same exception twice");
        });
        run.Test("exceptions: nested in a catch block", static () =>
        {
            Trace trace = new();
            try
            {
                throw new InvalidOperationException("outer");
            }
            catch (InvalidOperationException outer)
            {
                try
                {
                    throw new ArgumentException("inner");
                }
                catch (ArgumentException inner)
                {
                    trace.Add(inner.Message);
                }

                trace.Add(outer.Message);
            }

            Check.Equal("inner outer ", trace.Text);
        });
        run.Test("exceptions: thrown in a finally takes the place of the first", static () =>
        {
            Trace trace = new();
            try
            {
                try
                {
                    try
                    {
                        throw new InvalidOperationException("first");
                    }
                    finally
                    {
                        trace.Add("finally");
                        throw new ArgumentException("second");
                    }
                }
                catch (ArgumentException exception)
                {
                    trace.Add(exception.Message);
                }
            }
            catch (InvalidOperationException)
            {
                trace.Add("wrong");
            }

            Check.Equal("finally second ", trace.Text);
        });
        run.Test("exceptions: caught inside a finally, the first goes on", static () =>
        {
            Trace trace = new();
            try
            {
                try
                {
                    throw new InvalidOperationException("first");
                }
                finally
                {
                    try
                    {
                        throw new ArgumentException("second");
                    }
                    catch (ArgumentException exception)
                    {
                        trace.Add(exception.Message);
                    }
                }
            }
            catch (InvalidOperationException exception)
            {
                trace.Add(exception.Message);
            }

            Check.Equal("second first ", trace.Text);
        });
        run.Test("exceptions: locals survive in registers and on the stack", LocalsSurvive);
        run.Test("exceptions: a stack overflow is one, three times over, and finally blocks run", static () =>
        {
            for (int round = 0; round < 3; round++)
            {
                Trace trace = new();
                try
                {
                    try
                    {
                        Recurse(1);
                    }
                    finally
                    {
                        trace.Add("finally");
                    }
                }
                catch (InsufficientExecutionStackException)
                {
                    trace.Add("caught");
                }

                Check.Equal("finally caught ", trace.Text);
            }
        });
        run.Test("exceptions: say what they are, by type and in words", static () =>
        {
            Exception? found = null;
            try
            {
                _ = Nothing()!.Length;
            }
            catch (NullReferenceException exception)
            {
                found = exception;
            }

            Check.Equal("NullReferenceException", Spin.Kernel.Runtime.ExceptionName.Of(found!));
            Check.Equal("Object reference not set to an instance of an object.", found!.Message);
        });
        run.Test("exceptions: ten thousand in a row leave nothing behind", static () =>
        {
            int caught = 0;
            for (int index = 0; index < 10_000; index++)
            {
                try
                {
                    ThrowIf(index >= 0);
                }
                catch (InvalidOperationException)
                {
                    caught++;
                }
            }

            Check.Equal(10_000, caught);
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowIf(bool condition)
    {
        if (condition)
        {
            throw new InvalidOperationException();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Recurse(int depth) => depth == 0 ? 0 : Recurse(depth + 1) + depth;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Nothing() => null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Deep(int depth, Trace trace)
    {
        try
        {
            if (depth == 1)
            {
                throw new InvalidOperationException();
            }

            Deep(depth - 1, trace);
        }
        finally
        {
            trace.Add($"{depth}");
        }
    }

    private static void LocalsSurvive()
    {
        long a = Environment.TickCount64 & 1, b = a + 1, c = b + 1, d = c + 1, e = d + 1, f = e + 1, g = f + 1;
        long before = a + (b * 3) + (c * 5) + (d * 7) + (e * 11) + (f * 13) + (g * 17);
        for (int round = 0; round < 3; round++)
        {
            try
            {
                ThrowIf(round != 1);
                b += 0;
            }
            catch (InvalidOperationException)
            {
                c += 0;
            }
        }

        Check.Equal(before, a + (b * 3) + (c * 5) + (d * 7) + (e * 11) + (f * 13) + (g * 17));
    }

    private sealed class Resource(Trace trace) : IDisposable
    {
        public void Dispose() => trace.Add("disposed");
    }

    private sealed class Trace
    {
        internal string Text { get; private set; } = "";

        internal static bool Throw(string message) => throw new ArgumentException(message);

        internal void Add(string step) => Text += step + " ";

        internal bool Say(string step, bool answer)
        {
            Add(step);
            return answer;
        }
    }
}
