using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules2000.UnknownCall, Spin.CodeFixes.Rules2000.AddContract>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class AddContractTests
{
    [Fact]
    public Task OpenMembers_GetWhatTheirCodeDoes() => Verify.Source(
        """
        /// <summary>Rates lengths.</summary>
        public interface IRating
        {
            /// <summary>The rating of a length.</summary>
            int Of(int length);

            int Last { get; }
        }

        public delegate int Map(int length);

        public class Weights
        {
            public virtual int Of(int length) => 2 * length;
        }

        public sealed class ByHistory : IRating
        {
            private int _last;

            public int Last => _last;

            public int Of(int length) => _last = length > 0 ? new int[length].Length : _last;
        }

        [Spindle]
        public sealed partial class Sample
        {
            private readonly IRating _rating = new ByHistory();
            private readonly Weights _weights = new();
            private Map _map = static length => length;
            private int _sum;

            public void Use(Map map) => _map = map;

            [Handles<DatagramArrived>]
            private void Add(in Datagram datagram)
            {
                _sum += {|SPIN2006:_rating.Of|}(datagram.Payload.Length);
                _sum += {|SPIN2006:_rating.Of|}(1) + {|SPIN2006:_rating.Last|};
                _sum += {|SPIN2006:_weights.Of|}(1) + {|SPIN2006:_map|}(1);
            }
        }
        """,
        """
        /// <summary>Rates lengths.</summary>
        public interface IRating
        {
            /// <summary>The rating of a length.</summary>
            [Effects(Effects.Allocates | Effects.Writes | Effects.Reads)]
            int Of(int length);

            [Effects(Effects.Reads)]
            int Last { get; }
        }

        [Effects(Effects.None)]
        public delegate int Map(int length);

        public class Weights
        {
            [Effects(Effects.None)]
            public virtual int Of(int length) => 2 * length;
        }

        public sealed class ByHistory : IRating
        {
            private int _last;

            public int Last => _last;

            public int Of(int length) => _last = length > 0 ? new int[length].Length : _last;
        }

        [Spindle]
        public sealed partial class Sample
        {
            private readonly IRating _rating = new ByHistory();
            private readonly Weights _weights = new();
            private Map _map = static length => length;
            private int _sum;

            public void Use(Map map) => _map = map;

            [Handles<DatagramArrived>]
            private void Add(in Datagram datagram)
            {
                _sum += _rating.Of(datagram.Payload.Length);
                _sum += _rating.Of(1) + _rating.Last;
                _sum += _weights.Of(1) + _map(1);
            }
        }
        """);

    [Fact]
    public Task OpenMember_OfAnotherDocument_GetsItThere() => Verify.Beside(
        """
        [Spindle]
        public sealed partial class Sample(Shapes.IShape shape)
        {
            private readonly Shapes.IShape _shape = shape;
            private int _sum;

            [Handles<DatagramArrived>]
            private void Add(in Datagram datagram) => _sum += {|SPIN2006:_shape.Area|}() + {|SPIN2006:_shape.Area|}();
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(Shapes.IShape shape)
        {
            private readonly Shapes.IShape _shape = shape;
            private int _sum;

            [Handles<DatagramArrived>]
            private void Add(in Datagram datagram) => _sum += _shape.Area() + _shape.Area();
        }
        """,
        """
        namespace Shapes
        {
            public interface IShape
            {
                int Area();
            }
        }
        """,
        """
        namespace Shapes
        {
            public interface IShape
            {
                [Effects(Effects.None)]
                int Area();
            }
        }
        """);

    [Fact]
    public Task ClassLibrary_IsNotOffered() => Verify.NoFix("""
        [Spindle]
        public sealed partial class Sample
        {
            private Func<int, int> _map = static length => length;
            private int _sum;

            public void Use(Func<int, int> map) => _map = map;

            [Handles<DatagramArrived>]
            private void Add(in Datagram datagram) => _sum += {|SPIN2006:_map|}(1);
        }
        """);
}
