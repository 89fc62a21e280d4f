using System;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Threading;

/// <summary>Runs in the compiler's server before it does, and tells whoever asks how much memory it has given out until now.</summary>
internal static class StartupHook
{
    /// <summary>The variable of the environment that names the pipe on which is asked.</summary>
    internal const string PipeVariable = "SPIN_BENCHMARKS_PIPE";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is { } pipe)
        {
            new Thread(() => Answer(pipe)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(string pipe)
    {
        // One pipe for all questions: who asks while another is being closed would be turned away.
        using NamedPipeServerStream server = new(pipe, PipeDirection.Out);
        while (true)
        {
            server.WaitForConnection();
            server.Write(Encoding.ASCII.GetBytes(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));
            server.Disconnect();
        }
    }
}
