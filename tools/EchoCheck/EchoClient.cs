using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace EchoCheck;

/// <summary>A client of the echo service (RFC 862) on a port of this host.</summary>
/// <param name="port">The port.</param>
internal sealed class EchoClient(int port)
{
    /// <summary>The largest payload that fits one Ethernet frame.</summary>
    private const int LargestPayload = 1472;

    /// <summary>UDP promises nothing: a datagram is lost if it does not come back after so many times.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly IPEndPoint _server = new(IPAddress.Loopback, port);
    private readonly byte[] _buffer = new byte[ushort.MaxValue];

    /// <summary>Sends until the first echo comes: the kernel has booted.</summary>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="TimeoutException">No echo came.</exception>
    internal async Task AwaitServerAsync(TimeSpan limit, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < limit)
        {
            using Socket socket = Connect();
            if (await ExchangeAsync(socket, "ready?"u8.ToArray(), cancellation).ConfigureAwait(false) is not null)
            {
                return;
            }
        }

        throw new TimeoutException($"no echo within {limit.TotalSeconds:0} s of the start");
    }

    /// <summary>Sends datagrams of random sizes and content and compares what comes back.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Ends the run.</param>
    internal async Task<EchoResult> RunAsync(int count, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Random random = new();
        int resent = 0;
        long bytes = 0;
        using Socket socket = Connect();
        for (int number = 0; number < count; number++)
        {
            byte[] payload = new byte[random.Next(LargestPayload + 1)];
            random.NextBytes(payload);
            byte[]? echo = null;
            for (int attempt = 0; attempt < Attempts && echo is null; attempt++)
            {
                resent += attempt > 0 ? 1 : 0;
                echo = await ExchangeAsync(socket, payload, cancellation).ConfigureAwait(false);
            }

            if (echo is null || !echo.AsSpan().SequenceEqual(payload))
            {
                string what = echo is null ? "did not come back" : $"came back as {echo.Length} bytes that differ";
                return new EchoResult(count, number, resent, bytes, watch.Elapsed, $"datagram {number} of {payload.Length} bytes {what}");
            }

            bytes += echo.Length;
        }

        return new EchoResult(count, count, resent, bytes, watch.Elapsed, Problem: null);
    }

    private Socket Connect()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(_server);
        return socket;
    }

    /// <summary>The next datagram that comes; null where none does, or the port is not open yet.</summary>
    private async Task<byte[]?> ExchangeAsync(Socket socket, byte[] payload, CancellationToken cancellation)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(s_patience);
        try
        {
            await socket.SendAsync(payload, time.Token).ConfigureAwait(false);
            int length = await socket.ReceiveAsync(_buffer, time.Token).ConfigureAwait(false);
            return _buffer[..length];
        }
        catch (SocketException)
        {
            // Refused: QEMU has not opened the port yet.
            await Task.Delay(s_patience / 5, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
