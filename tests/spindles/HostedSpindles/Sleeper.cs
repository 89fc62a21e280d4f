using Spin;

namespace HostedSpindles;

/// <summary>Starts strands that sleep, wait for one another and are let go.</summary>
[Spindle]
public sealed partial class Sleeper(IStrands strands, IClock clock, ILog log)
{
    private readonly IMutex _mutex = strands.CreateMutex();

    [Handles<KernelReady>]
    private void Start()
    {
        ICondition filled = strands.CreateCondition(_mutex);
        bool isFilled = false;
        strands.Start("consumer", () =>
        {
            _mutex.Enter();
            try
            {
                while (!isFilled)
                {
                    filled.Wait();
                }

                log.Write(LogLevel.Information, "consumed at ms ", clock.Nanoseconds / 1_000_000);
            }
            finally
            {
                _mutex.Exit();
            }
        });
        IStrand producer = strands.Start("producer", () =>
        {
            strands.Sleep(250);
            _mutex.Enter();
            try
            {
                isFilled = true;
                filled.Signal();
            }
            finally
            {
                _mutex.Exit();
            }
        });
        strands.Start("waiter", () =>
        {
            producer.Join();
            log.Write(LogLevel.Information, "joined at ms ", clock.Nanoseconds / 1_000_000);
        }, StrandPriority.Low);
        strands.Start("endless", () =>
        {
            try
            {
                while (true)
                {
                    strands.Sleep(1000);
                }
            }
            finally
            {
                log.Write(LogLevel.Information, "let go");
            }
        });
    }
}
