using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Runs small programs that it is sent, on a stack machine whose fuel ends.</summary>
[Spindle]
public sealed partial class StackMachine(IUdp udp)
{
    private const ushort Port = 9700;
    private const int Fuel = 1000;
    private const int StackDepth = 32;

    private enum Code : byte
    {
        Halt,
        Push,
        Add,
        Subtract,
        Multiply,
        Duplicate,
        Swap,
        JumpIfZero,
        Jump,
    }

    private long _faults;

    private ref struct Machine(ReadOnlySpan<byte> program, Span<int> stack)
    {
        private readonly ReadOnlySpan<byte> _program = program;
        private readonly Span<int> _stack = stack;
        private int _depth;
        private int _at;

        public readonly int Top => _depth > 0 ? _stack[_depth - 1] : 0;

        public bool Run()
        {
            for (int fuel = Fuel; fuel > 0; fuel--)
            {
                if (!TryFetch(out byte code))
                {
                    return false;
                }

                switch ((Code)code)
                {
                    case Code.Halt:
                        return true;
                    case Code.Push when TryFetch(out byte value):
                        Push(value);
                        break;
                    case Code.Add:
                        Push(Pop() + Pop());
                        break;
                    case Code.Subtract:
                        Push(-Pop() + Pop());
                        break;
                    case Code.Multiply:
                        Push(Pop() * Pop());
                        break;
                    case Code.Duplicate:
                        Push(Top);
                        break;
                    case Code.Swap:
                        int first = Pop();
                        int second = Pop();
                        Push(first);
                        Push(second);
                        break;
                    case Code.JumpIfZero when TryFetch(out byte target):
                        _at = Pop() == 0 ? target : _at;
                        break;
                    case Code.Jump when TryFetch(out byte target):
                        _at = target;
                        break;
                    default:
                        return false;
                }
            }

            return false;
        }

        private bool TryFetch(out byte code)
        {
            bool inside = _at < _program.Length;
            code = inside ? _program[_at++] : (byte)0;
            return inside;
        }

        private void Push(int value) => _stack[_depth++ % StackDepth] = value;

        private int Pop() => _depth > 0 ? _stack[--_depth % StackDepth] : 0;
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Run(in Datagram datagram)
    {
        Span<int> stack = stackalloc int[StackDepth];
        Machine machine = new(datagram.Payload, stack);
        if (!machine.Run())
        {
            _faults++;
            return;
        }

        Span<byte> reply = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(reply, machine.Top);
        udp.TrySend(datagram.Source, Port, reply);
    }
}
