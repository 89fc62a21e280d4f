// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures a shape that any assembly may implement.</summary>
[Spindle]
public sealed partial class PublicInterface
{
    private readonly IShape _shape = new Square();
    private int _area;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _area = _shape.Area();
    }

    private sealed class Square : IShape
    {
        public int Area() => 4;
    }

    /// <summary>A shape.</summary>
    public interface IShape
    {
        /// <summary>Its area.</summary>
        [Effects(Effects.Reads)]
        int Area();
    }
}
