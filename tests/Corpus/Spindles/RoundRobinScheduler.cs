using System;
using Spin;

namespace Corpus;

/// <summary>Chooses what runs next: four priorities, round robin in each, and a penalty for those that use up their slice.</summary>
[Spindle]
public sealed partial class RoundRobinScheduler
{
    private const int Levels = 4;
    private const int TasksPerLevel = 16;

    private readonly int[] _queue = new int[Levels * TasksPerLevel];
    private readonly int[] _head = new int[Levels];
    private readonly int[] _count = new int[Levels];
    private long _dropped;

    [Handles<TaskReady>]
    private void Enqueue(int task, int level)
    {
        int at = Math.Clamp(level, 0, Levels - 1);
        if (_count[at] == TasksPerLevel)
        {
            _dropped++;
            return;
        }

        _queue[(at * TasksPerLevel) + ((_head[at] + _count[at]) % TasksPerLevel)] = task;
        _count[at]++;
    }

    [Handles<SliceEnded>]
    private void Penalise(int task, int level, bool usedUp) => Enqueue(task, usedUp ? level + 1 : level);

    [Handles<TaskWanted>]
    private int Choose()
    {
        for (int level = 0; level < Levels; level++)
        {
            if (_count[level] > 0)
            {
                int task = _queue[(level * TasksPerLevel) + _head[level]];
                _head[level] = (_head[level] + 1) % TasksPerLevel;
                _count[level]--;
                return task;
            }
        }

        return -1;
    }
}

/// <summary>Raised where a task can run.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void TaskReady(int task, int level);

/// <summary>Raised where a task gives up its processor.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void SliceEnded(int task, int level, bool usedUp);

/// <summary>Raised where a processor looks for work.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone, Fold = Fold.First, Default = -1)]
public delegate int TaskWanted();
