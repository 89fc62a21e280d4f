using Spin;

namespace Corpus;

/// <summary>Hands numbers from producers to a consumer through a buffer of fixed size, with a mutex and two conditions.</summary>
[Spindle]
public sealed partial class BoundedBuffer(IStrands strands, ILog log)
{
    private const int Capacity = 16;
    private const int Items = 1000;

    private readonly IMutex _mutex = strands.CreateMutex();
    private readonly int[] _buffer = new int[Capacity];
    private ICondition? _filled;
    private ICondition? _emptied;
    private int _count;
    private int _first;

    [Handles<KernelReady>]
    private void Begin()
    {
        _filled = strands.CreateCondition(_mutex);
        _emptied = strands.CreateCondition(_mutex);
        strands.Start("producer", Produce);
        strands.Start("consumer", Consume);
    }

    private void Produce()
    {
        for (int item = 0; item < Items; item++)
        {
            Put(item);
        }
    }

    private void Put(int item)
    {
        _mutex.Enter();
        try
        {
            while (_count == Capacity)
            {
                _emptied?.Wait();
            }

            _buffer[(_first + _count) % Capacity] = item;
            _count++;
            _filled?.Signal();
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private int Take()
    {
        _mutex.Enter();
        try
        {
            while (_count == 0)
            {
                _filled?.Wait();
            }

            int item = _buffer[_first];
            _first = (_first + 1) % Capacity;
            _count--;
            _emptied?.Signal();
            return item;
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Consume()
    {
        long sum = 0;
        for (int item = 0; item < Items; item++)
        {
            sum += Take();
        }

        log.Write(LogLevel.Information, "sum", sum);
    }
}
