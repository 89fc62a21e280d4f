using System;
using System.Threading;
using System.Threading.Tasks;
using Spin.Testing;

namespace EchoCheck;

/// <summary>
/// Boots the Echo image and lets a client of this machine's own network stack send it datagrams of random sizes and content: every
/// echo must come back as it was sent. Prints one line, ends with 0 or 1.
/// </summary>
internal static class Program
{
    private const int Datagrams = 1000;
    private const ushort EchoPort = 7;

    private static readonly TimeSpan s_bootLimit = TimeSpan.FromSeconds(120);

    internal static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            Console.Error.WriteLine("usage: EchoCheck <image>");
            return 2;
        }

        using CancellationTokenSource end = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            end.Cancel();
        };
        int port = FreePorts.Udp();
        await using KernelRun run = KernelRun.Start(arguments[0], new KernelRunOptions { Forwards = [new PortForward(port, EchoPort)] });
        try
        {
            EchoClient client = new(port);
            await client.AwaitServerAsync(s_bootLimit, end.Token).ConfigureAwait(false);
            EchoResult result = await client.RunAsync(Datagrams, end.Token).ConfigureAwait(false);
            Console.WriteLine(result);
            return result.Passed ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("failed: interrupted");
        }
        catch (TimeoutException exception)
        {
            Console.WriteLine($"failed: {exception.Message}");
            Console.Error.WriteLine(run.Log);
        }

        return 1;
    }
}
